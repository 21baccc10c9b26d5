// Enhancements only: the page is whole without them.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (hash) => {
    try { return decodeURIComponent(hash.slice(1)); } catch { return ''; }
  };
  const target = () => document.getElementById(name(location.hash));
  const languages = all('.languages a');
  const keep = (id) => languages.forEach((link) => { link.hash = id; });

  // A link to anything inside a folded section opens it.
  const reveal = () => {
    const element = target();
    if (!element) return;
    keep(element.id);
    let isOpened = false;
    for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      if (!fold.open) isOpened = fold.open = true;
    }
    if (isOpened) element.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  // The browser's own frame takes the masthead's colour of the scheme.
  const frame = document.querySelector('meta[name="theme-color"]');
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const tint = () => { frame.content = getComputedStyle(document.documentElement).getPropertyValue('--masthead').trim(); };
  if (frame) {
    scheme.addEventListener('change', tint);
    tint();
  }

  // On paper nothing is folded.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details.section:not([open]), details.unchanged:not([open])');
    opened.forEach((fold) => { fold.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((fold) => { fold.open = false; }));

  const foldAll = document.querySelector('.fold-all');
  if (foldAll) {
    const button = foldAll.firstElementChild;
    const words = [button.textContent, button.dataset.close];
    const sections = all('details.section');
    const isOpen = () => sections.every((section) => section.open);
    const tell = () => { button.textContent = words[+isOpen()]; };
    button.onclick = () => {
      const open = !isOpen();
      sections.forEach((section) => { section.open = open; });
    };
    sections.forEach((section) => section.addEventListener('toggle', tell));
    foldAll.classList.add('ready');
    tell();
  }

  // The section that is read is marked in the contents, and kept when the language changes.
  const toc = document.querySelector('.toc');
  if (!toc || !window.IntersectionObserver) return;
  const links = new Map(all('.toc a').map((link) => [name(link.hash), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let current, rest;
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < Math.max(innerHeight * 0.06, 24));
    const page = document.documentElement;
    const isEnd = page.scrollTop + page.clientHeight > page.scrollHeight - 2;
    const heading = (isEnd && headings.find((heading) => heading === target())) || passed[passed.length - 1];
    if (heading === current) return;
    if (current) links.get(current.id).removeAttribute('aria-current');
    current = heading;
    // Whoever scrolls back to the menu of languages passes other sections: the one kept is that in which they rested.
    clearTimeout(rest);
    if (!heading) return;
    rest = setTimeout(keep, 1000, heading.id);
    const link = links.get(heading.id);
    link.setAttribute('aria-current', 'location');
    const [box, place] = [toc.getBoundingClientRect(), link.getBoundingClientRect()];
    if (place.top < box.top + 40 || place.bottom > box.bottom - 40) {
      toc.scrollTop += place.top - box.top - box.height / 3;
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -94% 0px' });
  headings.forEach((heading) => observer.observe(heading));
  addEventListener('hashchange', mark);
})();
