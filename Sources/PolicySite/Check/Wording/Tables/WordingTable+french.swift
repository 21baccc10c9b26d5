extension WordingTable {
  static let french = WordingTable(
    phrases: [
      .placeholder: [
        "[(à|a) (compléter|completer|préciser|preciser|définir|definir|remplir|renseigner|insérer|inserer|indiquer|venir)",
        "[(insérer|inserer|indiquer|préciser|compléter|nom|date|adresse|votre|société|e-mail|email|courriel|téléphone|"
          + "numéro|ville|pays|lien)",
        "à compléter", "À DÉFINIR", "À PRÉCISER", "À VENIR", "A COMPLETER", "A DEFINIR", "texte à venir",
        "(nom de votre|votre nom de) (société|entreprise)", "texte (factice|de remplissage|d'exemple)",
      ],
      .checkBack: [
        "(consulter|consultez|vérifier|vérifiez|relire|relisez|visiter|visitez|lire|lisez|revoir|revenir|revenez) "
          + "(régulièrement|périodiquement|fréquemment|souvent|de temps en temps)",
        "(consulter|consultez|vérifier|vérifiez|relire|relisez|visiter|visitez|lire|lisez|revoir) "
          + "(cette|la|notre|ce|la présente|les présentes|nos|ces) (page|politique|notice|charte|déclaration|site|document|"
          + "conditions|politique de confidentialité) (régulièrement|périodiquement|fréquemment|souvent|de temps en temps)",
        "(régulièrement|périodiquement|fréquemment) (consulter|vérifier|relire|visiter|revoir|lire) "
          + "(cette|la|notre|ce|la présente|les présentes|nos|ces)",
        "(invitons|invite|invité|recommandons|conseillons|conseillé|recommandé) (à |de |)(la |les |y |)"
          + "(consulter|vérifier|relire|revenir|visiter) * (régulièrement|périodiquement|fréquemment|de temps en temps)",
        "(la |les |)consulter (régulièrement|périodiquement|fréquemment)",
      ],
      .vague: [
        "nous (pouvons|pourrons|pourrions)", "nous (sommes|serons) (susceptibles|amenés|amené)",
        "(pouvons|peut|peuvent|pourrons|pourrait|pourraient|pourra|pourront|pourrions) (être |)(également |aussi |)"
          + "(être |)(amené|amenés|amenée|amenées) à",
        "(peut|peuvent|pourra|pourront|pourrait|pourraient) (également |aussi |alors |parfois |)être "
          + "(collecté|collectés|collectée|collectées|utilisé|utilisés|utilisée|utilisées|traité|traités|traitée|traitées|"
          + "partagé|partagés|partagée|partagées|communiqué|communiqués|communiquée|communiquées|transmis|transmise|"
          + "transmises|transféré|transférés|transférée|transférées|conservé|conservés|conservée|conservées|stocké|stockés|"
          + "stockée|stockées|cédé|cédés|cédée|cédées|divulgué|divulgués|divulguée|divulguées|enregistré|enregistrés|"
          + "enregistrée|enregistrées|recueilli|recueillis|recueillie|recueillies|croisées|vendues|consultées)",
        "(données|informations|partenaires|tiers|prestataires|sous-traitants|filiales|destinataires) "
          + "(peuvent|pourront|pourraient)",
        "(susceptible|susceptibles) (d'|de) (être|les|vous|collecter|utiliser|partager|transmettre|communiquer)",
        "(certaine|certaines) (de vos |)(données|informations)",
        "certains (de nos |)(partenaires|tiers|prestataires|destinataires|sous-traitants|services|cookies)",
        "dans certains cas", "dans certaines (circonstances|situations)", "quelques-unes de vos (données|informations)",
        "éventuellement", "(peut-être)", "(nous|sont|est) (souvent|parfois)",
        "(si|lorsque c'est|quand c'est|dès que) possible", "dans la mesure du possible", "autant que possible",
      ],
      .retention: [
        "(aussi longtemps que|tant que) (nécessaire|cela est nécessaire|c'est nécessaire|nous le jugeons nécessaire)",
        "(pendant |pour |)(la|une) durée (strictement |raisonnablement |)nécessaire",
        "le temps (strictement |)nécessaire", "pour une durée (indéterminée|illimitée|raisonnable)",
        "(pendant une|une) durée (raisonnable|indéterminée|illimitée)", "(conservées|gardées|stockées) indéfiniment",
      ],
      .linkText: [
        "ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "cette page", "en savoir plus", "lire la suite",
        "voir plus", "plus", "voir ici", "là", "suite",
      ],
      .updateLabel: [
        "(dernière|dernières|date de dernière|date de la dernière) (mise à jour|mises à jour|modification|révision|actualisation)",
        "(mise|mis|mises) à jour le", "(modifiée|modifié|révisée|révisé|actualisée) le",
        "date de (mise à jour|révision)",
      ],
      .effectiveLabel: [
        "date (d'effet|d'entrée en vigueur|de prise d'effet|d'application)",
        "(en vigueur|applicable) (depuis|à compter du|le)",
      ],
    ],
    spared: [
      .vague: [
        "(ne|n') (peut|peuvent|pourra|pourront|pourrait|pourraient)",
        "(vous|personnes|utilisateurs|clients|visiteurs|héritiers|parents|enfants|abonnés) "
          + "(pouvez|peuvent|pourrez|pourront)",
        "qui (peut|peuvent|peut)",
      ],
      .checkBack: ["nous (nous engageons|veillons|tenons) à (|les |la |le )(relire|revoir|vérifier|consulter)"],
      .retention: ["(la|une) durée (strictement |)nécessaire (au|à la|aux|pour)"],
    ],
    months: [
      ["janvier", "janv"], ["février", "fevrier", "févr"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
      ["juillet", "juil"], ["août", "aout"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"],
      ["décembre", "decembre", "déc"],
    ],
    abbreviations: [
      "m", "mm", "mme", "mlle", "dr", "me", "art", "al", "etc", "cf", "p", "tél", "tel", "n°", "no", "av", "bd", "env",
      "ex",
      "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
    ],
    longestSentence: 50)
}
