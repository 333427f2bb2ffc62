// The search: opens with "/" or Ctrl+K, looks through search-sections.js with Lunr, which are both loaded at the first opening.
(() => {
  const dialog = document.querySelector("dialog.search");
  const input = dialog.querySelector("input");
  const results = dialog.querySelector("#search-results");
  const count = dialog.querySelector(".search-count");
  const root = document.body.dataset.root;
  const shown = 12;
  let index;
  let loading;

  function load() {
    loading ??= Promise.all(["lunr.min.js", "search-sections.js"].map(script)).then(() => { index = build(); });
    return loading;
  }

  function script(name) {
    return new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = `${root}assets/${name}`;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  }

  // Code is split at every sign, so that `node.spawn(self` is found by "spawn".
  function build() {
    lunr.tokenizer.separator = /[^\p{L}\p{N}_]+/u;
    return lunr(function () {
      this.ref("at");
      this.field("title", { boost: 8 });
      this.field("page", { boost: 2 });
      this.field("text");
      window.searchSections.forEach((section, at) => this.add({ at, ...section }));
    });
  }

  const words = () => input.value.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean);

  function find() {
    const { TRAILING, LEADING } = lunr.Query.wildcard;
    return index.query((query) => words().forEach((word) => {
      query.term(lunr.stemmer(new lunr.Token(word)).toString(), { boost: 20, usePipeline: false });
      query.term(word, { boost: 6, wildcard: TRAILING, usePipeline: false });
      if (word.length > 2) query.term(word, { wildcard: LEADING | TRAILING, usePipeline: false });
    })).slice(0, shown).map((found) => window.searchSections[found.ref]);
  }

  function show() {
    const found = words().length && index ? find() : [];
    results.replaceChildren(...found.map(item));
    input.setAttribute("aria-expanded", String(found.length > 0));
    count.textContent = !words().length ? "" : found.length ? found.length === 1 ? "1 section" : `${found.length} sections` : "Nothing found. Try another word, or the start of one.";
    choose(0);
  }

  function item(section, at) {
    const element = document.createElement("li");
    element.id = `found-${at}`;
    element.setAttribute("role", "option");
    element.append(span("found-title", section.title), span("found-page", section.page), excerpt(section.text));
    element.addEventListener("click", () => {
      dialog.close();
      location.href = root + section.url;
    });
    return element;
  }

  function span(name, text) {
    const element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  }

  function excerpt(text) {
    const lower = text.toLowerCase();
    const places = words().map((word) => [lower.indexOf(word), word.length]).filter(([place]) => place >= 0);
    const [place, length] = places[0] ?? [0, 0];
    const start = Math.max(0, text.lastIndexOf(" ", Math.max(0, place - 50)));
    const element = span("found-text", (start ? "… " : "") + text.slice(start, place).trimStart());
    const mark = document.createElement("mark");
    mark.textContent = text.slice(place, place + length);
    element.append(length ? mark : "", upTo(text, place + 120).slice(place + length));
    return element;
  }

  // The text up to about that many characters, ending with a whole word.
  function upTo(text, end) {
    return text.length <= end ? text : `${text.slice(0, text.lastIndexOf(" ", end))} …`;
  }

  function choose(at) {
    const all = [...results.children];
    if (!all.length) return input.removeAttribute("aria-activedescendant");
    const chosen = all[(at + all.length) % all.length];
    all.forEach((each) => each.setAttribute("aria-selected", String(each === chosen)));
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  const chosenAt = () => [...results.children].findIndex((each) => each.getAttribute("aria-selected") === "true");

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load().then(show, () => { count.textContent = "The search could not be loaded."; });
  }

  document.querySelector(".search-button").addEventListener("click", open);
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosenAt() + 1);
    else if (event.key === "ArrowUp") choose(chosenAt() - 1);
    else if (event.key === "Enter") results.children[chosenAt()]?.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey;
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    open();
  });
})();
