// The preview's own script: the page follows the pen. Nothing of this is in the published site.
(() => {
  const own = document.currentScript;
  const day = own.dataset.day || '';
  const store = 'codicil:' + location.pathname;
  let mark = own.dataset.mark;

  // MARK: The page stays where it was

  const folds = () => [...document.querySelectorAll('details')];
  // A fold is known by its heading; one without any by its place among the others.
  const name = (fold, place) => (fold.querySelector(':scope > summary [id], :scope > summary[id]') || {}).id || fold.id || '#' + place;

  const keep = () => {
    const open = {};
    folds().forEach((fold, place) => { open[name(fold, place)] = fold.open; });
    // What stands nearest to the top of the window stays there, however much is written above it. A list of contents goes
    // along with the window, so it tells nothing.
    const away = (element) => Math.abs(element.getBoundingClientRect().top);
    const near = [...document.querySelectorAll('main [id]')]
      .filter((element) => element.getClientRects().length && !element.closest('nav, aside'))
      .reduce((best, element) => (best && away(best) <= away(element) ? best : element), undefined);
    const anchor = near && { id: near.id, top: near.getBoundingClientRect().top };
    try { sessionStorage.setItem(store, JSON.stringify({ open, anchor, x: scrollX, y: scrollY })); } catch { }
  };

  const restore = () => {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(store));
      sessionStorage.removeItem(store);
    } catch { }
    if (!kept) return;
    history.scrollRestoration = 'manual';
    folds().forEach((fold, place) => {
      const key = name(fold, place);
      if (key in kept.open) fold.open = kept.open[key];
    });
    const near = kept.anchor && kept.y > 0 && document.getElementById(kept.anchor.id);
    const place = () => scrollTo({
      left: kept.x, top: near ? scrollY + near.getBoundingClientRect().top - kept.anchor.top : kept.y,
      behavior: 'instant',
    });
    place();
    // Once more when everything has its size.
    if (document.readyState !== 'complete') addEventListener('load', place, { once: true });
    addEventListener('pagehide', () => { history.scrollRestoration = 'auto'; });
  };

  // The new page is written in the place of the old one, which browsers do much faster than loading it. The old one's
  // listeners end with that; its source of events is closed.
  let isOver = false;
  const reload = async () => {
    if (isOver) return;
    isOver = true;
    keep();
    try {
      const answer = await fetch(location.href, { cache: 'no-cache' });
      const isPage = (answer.headers.get('Content-Type') || '').startsWith('text/html');
      if (answer.redirected || !isPage) return location.reload();
      const page = await answer.text();
      leave();
      document.open();
      document.write(page);
      document.close();
    } catch { location.reload(); }
  };

  // A new stylesheet takes the place of the old one once it is there, so that the page never stands bare.
  const dress = (sheets) => {
    const links = [...document.head.querySelectorAll('link[rel~="stylesheet"]')];
    if (links.length !== sheets.length) return reload();
    links.forEach((link, place) => {
      if (link.getAttribute('href') === sheets[place]) return;
      const next = link.cloneNode();
      next.addEventListener('load', () => link.remove());
      next.href = sheets[place];
      link.after(next);
    });
  };

  // MARK: What the preview says

  const host = document.createElement('codicil-preview');
  const room = host.attachShadow({ mode: 'open' });
  const make = (tag, attributes, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  };
  const chip = make('aside', { className: 'chip' });
  chip.setAttribute('aria-label', 'Codicil preview');
  const dashboard = make('a', { href: '/_codicil/' + (day && '?as-of=' + day), textContent: 'Preview' });
  const state = make('span', { className: 'chip-state' });
  chip.append(dashboard);
  if (day) {
    const today = make('a', { href: location.pathname + location.hash, textContent: 'Today' });
    chip.append(make('span', { textContent: day }), today);
  }
  chip.append(state);
  const sheet = make('div', { className: 'sheet', hidden: true });
  sheet.setAttribute('role', 'alert');
  const style = make('link', { rel: 'stylesheet', href: '/_codicil/preview.css' });
  const isOwn = location.pathname.startsWith('/_codicil/');

  const tell = (html) => {
    sheet.hidden = !html;
    if (!html) return sheet.replaceChildren();
    sheet.innerHTML = html;
    const head = sheet.querySelector('h2');
    const hide = make('button', { type: 'button', className: 'hide', textContent: 'Hide' });
    hide.addEventListener('click', () => { sheet.hidden = true; });
    head.after(hide);
    sheet.scrollTop = 0;
  };
  addEventListener('keydown', (event) => { if (event.key === 'Escape') sheet.hidden = true; });

  // MARK: The day stays when a link is followed

  const stay = () => {
    if (!day) return;
    for (const link of document.querySelectorAll('a[href]')) {
      if (link.origin !== location.origin || link.pathname.startsWith('/_codicil/')) continue;
      if (link.getAttribute('href').startsWith('#') || link.search) continue;
      link.search = '?as-of=' + day;
    }
  };

  // MARK: Events

  let source;
  const listen = () => {
    if (isOver || source || document.visibilityState === 'hidden') return;
    const query = new URLSearchParams({ page: location.pathname, mark });
    if (day) query.set('day', day);
    source = new EventSource('/_codicil/events?' + query);
    source.addEventListener('open', () => { state.textContent = ''; });
    source.addEventListener('error', () => {
      state.textContent = 'not connected';
      // An answer that is no stream ends the source for good.
      if (source && source.readyState === EventSource.CLOSED) {
        leave();
        setTimeout(listen, 1000);
      }
    });
    source.addEventListener('reload', reload);
    source.addEventListener('look', (event) => {
      const [next, ...sheets] = event.data.split('\n');
      mark = next;
      dress(sheets);
      // A source that connects again is asked with the mark of now.
      leave();
      listen();
    });
    source.addEventListener('faults', (event) => tell(event.data));
  };
  // A browser keeps few connections to one server: pages that nobody sees give theirs up, and ask when they are seen.
  const leave = () => {
    if (source) source.close();
    source = undefined;
  };
  addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : listen()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => { if (event.persisted) listen(); });

  const begin = () => {
    restore();
    stay();
    room.append(style);
    // Nothing is shown before it is dressed.
    style.addEventListener('load', () => room.append(...(isOwn ? [sheet] : [chip, sheet])), { once: true });
    document.documentElement.append(host);
    listen();
    // Of many companies the dashboard shows first what it knows at once.
    if (isOwn && document.body.classList.contains('partial')) setTimeout(reload, 1500);
  };
  begin();
})();
