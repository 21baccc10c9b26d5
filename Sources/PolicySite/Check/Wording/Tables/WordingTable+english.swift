extension WordingTable {
  static let english = WordingTable(
    phrases: [
      .placeholder: [
        "[(insert|your|company|name|date|address|e-mail|email|phone|telephone|country|website|url|link|number|to be|please)",
        "insert (company|your|the|date|name) (name|address|date|company|e-mail|email) here",
        "to be (completed|confirmed|determined|defined|filled in|added later)",
        "(your|company) (company|website) name here", "(your company name|yourcompany|yourdomain|mycompany)",
        "click here to edit", "sample text", "placeholder text", "dummy text", "change me",
      ],
      .checkBack: [
        "check back (here|regularly|periodically|often|frequently|from time to time|for)",
        "(check|review|consult|read|visit|revisit) (this|the|our|these) "
          + "(page|policy|notice|statement|document|website|site|terms|privacy policy|privacy notice) "
          + "(regularly|periodically|often|frequently|from time to time|occasionally|again)",
        "(check|review|consult|read|visit|revisit) it (regularly|periodically|often|frequently|from time to time)",
        "(regularly|periodically|frequently|occasionally) (check|review|consult|read|visit|revisit) "
          + "(this|the|our|these) (page|policy|notice|statement|document|website|site|terms|privacy policy|privacy notice)",
        "(check|review|consult|look at|visit) * (page|policy|notice|statement) for (updates|changes|any changes|any updates)",
      ],
      .vague: [
        "we (may|might)", "we (could|may) possibly",
        "(data|information|details) (may|might) (also |sometimes |)include",
        "(partners|parties|providers|companies|affiliates|suppliers|advertisers|subsidiaries|recipients) (may|might)",
        "(may|might) (also |then |)be (collected|used|processed|shared|disclosed|transferred|stored|kept|retained|combined|"
          + "passed on|sold|accessed|recorded|monitored|transmitted|communicated|analysed|analyzed|exchanged)",
        "(may|might) (also |then |)(collect|use|process|share|disclose|transfer|store|keep|retain|combine|sell|"
          + "access|record|monitor|transmit|contact|send|pass|obtain|analyse|analyze)",
        "some (of your |of the |of these |)(personal |)(data|information|details)",
        "some (of our |)(partners|third parties|providers|processors|recipients|services|cases|circumstances|situations|"
          + "cookies|companies)",
        "in (some|certain) (cases|circumstances|situations|instances)",
        "certain (of your |)(personal |)(data|information|partners|third parties|providers|recipients)",
        "various (purposes|partners|third parties|providers|reasons)",
        "we (often|sometimes|occasionally)", "(is|are) (often|sometimes|occasionally)",
        "possibly", "(where|when|if|wherever|whenever|as far as) possible",
      ],
      .retention: [
        "(for |)as long as (is |we deem it |we consider it |it is |reasonably |)(necessary|needed|required|possible)",
        "as long as we (need|require) (it|them|this|these|your data|your information)",
        "no longer than (is |)(necessary|needed|required)", "for (an indefinite|an unlimited) (period|time)",
        "(kept|stored|retained) indefinitely", "for a (reasonable|certain|limited) (period|time|duration)",
      ],
      .linkText: [
        "here", "click here", "click", "link", "this link", "this page", "more", "read more", "see more", "learn more",
        "see here", "see this", "this",
      ],
      .updateLabel: [
        "(last|latest) (updated|update|modified|revised|revision|amended|changed)",
        "(last|latest) (updated|modified|revised|amended) on", "date of (the |)last (update|revision|modification)",
        "updated on", "last review date",
      ],
      .effectiveLabel: ["effective date", "effective (from|as of|since)", "(date of entry into force|in force since)"],
    ],
    spared: [
      // Who publishes the text reads it again.
      .checkBack: [
        "we (will |shall |also |)(regularly |periodically |frequently |occasionally |)(check|review|consult|read|revisit)",
        "we (regularly|periodically|frequently|occasionally)", "(to|must) (regularly |periodically |)review our",
      ],
      .vague: [
        "(you|who|user|users|customer|customers|client|clients|visitor|visitors|individual|individuals|person|persons|"
          + "people|anyone|child|children|parent|parents|member|members|subject|subjects|heirs|subscribers) "
          + "(may|might) (also |)(be |)",
        "we may not", "may not be",
        // As a proof or an obligation: nothing is left open.
        "may be (used|kept|stored|transferred|shared|disclosed|processed) only (if|with|when|where|after|for)",
      ],
      .retention: ["as long as necessary (under|by|for the duration)"],
    ],
    months: [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
      ["december", "dec"],
    ],
    abbreviations: [
      "mr", "mrs", "ms", "dr", "prof", "no", "nos", "art", "arts", "inc", "ltd", "co", "corp", "vs", "etc", "st",
      "para",
      "sec", "fig", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
      "tel",
    ],
    longestSentence: 45, isDayFirst: false)
}
