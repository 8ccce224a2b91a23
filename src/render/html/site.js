// Search without a server: the index is a script of its own, fetched when somebody begins to search. Everything else
// works without this.
(() => {
  const box = document.querySelector('search');
  if (!box) return;
  const field = box.querySelector('input');
  const said = box.querySelector('p');
  const list = box.querySelector('ol');
  const { index, root, none, some } = box.dataset;
  let pages;
  box.hidden = false;

  const plain = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase();

  /** Loads the index once; it calls back with what there is. */
  function load(then) {
    if (pages) return then();
    self.agendaIndex = (entries) => {
      pages = entries.map(([path, title, about, text]) => ({ path, title, about, name: plain(title), text: plain(text) }));
      then();
    };
    if (load.asked) return undefined;
    load.asked = true;
    const script = document.createElement('script');
    script.src = index;
    return document.head.append(script);
  }

  /** Every word must occur; one in the title weighs most, and a number that begins so comes first. */
  function weight({ name, text }, words) {
    let sum = 0;
    for (const word of words) {
      if (name.startsWith(word)) sum += 20;
      else if (name.includes(word)) sum += 5;
      else if (text.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  }

  function show() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const found =
      words.length === 0
        ? []
        : pages
            .map((page) => ({ page, sum: weight(page, words) }))
            .filter(({ sum }) => sum > 0)
            .sort((a, b) => b.sum - a.sum);
    said.textContent = words.length === 0 ? '' : found.length === 0 ? none : some.replace('#', String(found.length));
    list.hidden = found.length === 0;
    list.replaceChildren(
      ...found.slice(0, 20).map(({ page }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = root + page.path;
        link.textContent = page.title;
        item.append(link, page.about === '' ? '' : `: ${page.about}`);
        return item;
      }),
    );
  }

  field.addEventListener('focus', () => load(() => undefined), { once: true });
  field.addEventListener('input', () => load(show));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    field.value = '';
    load(show);
  });
})();
