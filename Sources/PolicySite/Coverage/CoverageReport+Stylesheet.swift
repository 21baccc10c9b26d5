extension CoverageReport {
  /// The looks of the page: the colours of the base theme, light and dark, and black on white in print.
  static let stylesheet = """
    :root {
      --background: #ffffff; --surface: #f5f4ef; --text: #1d1d1b; --muted: #5b5850; --border: #dad7cd; --link: #1b4f8a;
      --found: #17573b; --missing: #9b1c1c; --conditional: #8a3b06; --focus: #b45309;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --background: #16181b; --surface: #1f2226; --text: #e4e3df; --muted: #a9a69d; --border: #383b40; --link: #8fbdf2;
        --found: #93d9b4; --missing: #f5a9a2; --conditional: #f2b27a; --focus: #f5b451;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    body {
      margin: 0; background: var(--background); color: var(--text);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif;
      overflow-wrap: break-word;
    }
    main { max-width: 80rem; margin-left: auto; margin-right: auto; padding: 2rem clamp(1rem, 4vw, 2rem) 4rem; }
    h1 { margin: 0 0 .5em; font-size: 1.75rem; line-height: 1.2; }
    h2 { margin: 2.5em 0 .5em; font-size: 1.25rem; line-height: 1.3; }
    p, ul { margin: 0 0 1em; }
    ul { padding-left: 1.25em; }
    dt { margin-top: 1em; font-weight: 700; }
    dd { margin: 0; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    .wide { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
    th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--border); text-align: left; vertical-align: top; min-width: 9rem; }
    caption { padding: .25rem .75rem; color: var(--muted); font-size: .875rem; text-align: left; }
    thead th { background: var(--surface); }
    tbody th { font-weight: 600; }
    td ul { margin: .25em 0 0; padding-left: 1.1em; font-size: .875rem; }
    th code, .aside { display: block; margin-top: .2em; color: var(--muted); font-size: .8125rem; font-weight: 400; }
    .found { color: var(--found); }
    .missing { color: var(--missing); }
    .conditional { color: var(--conditional); }
    .left { color: var(--muted); }
    @media print {
      :root {
        --background: #ffffff; --surface: #ffffff; --text: #000000; --muted: #333333; --border: #888888; --link: #000000;
        --found: #000000; --missing: #000000; --conditional: #000000;
      }
      @page { margin: 1.5cm; }
      main { max-width: none; padding: 0; }
      nav { display: none; }
      .wide { overflow: visible; }
      table { font-size: 9pt; }
      th, td { min-width: 0; }
      tr { break-inside: avoid; }
      h2 { break-after: avoid; }
      section + section { break-before: page; }
    }

    """
}
