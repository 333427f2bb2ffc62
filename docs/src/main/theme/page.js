// What a page does besides being read: the theme's button, the menu on a phone, copy buttons, the current section.
(() => {
  const root = document.documentElement;

  function themeButton(button) {
    const tell = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
    button.addEventListener("click", () => {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* chosen for this page only */ }
    });
    new MutationObserver(tell).observe(root, { attributeFilter: ["data-theme"] });
    tell();
  }

  function menu(button, chapters) {
    const open = (yes) => {
      chapters.classList.toggle("open", yes);
      button.setAttribute("aria-expanded", String(yes));
    };
    const isOpen = () => chapters.classList.contains("open");
    button.addEventListener("click", () => {
      open(!isOpen());
      if (isOpen()) chapters.querySelector("a").focus();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen()) {
        open(false);
        button.focus();
      }
    });
    document.addEventListener("focusin", (event) => {
      if (isOpen() && !chapters.contains(event.target) && event.target !== button) open(false);
    });
  }

  function code(pre) {
    const copy = pre.cloneNode(true);
    copy.querySelectorAll(".conum").forEach((number) => number.remove());
    return copy.textContent.split("\n").map((line) => line.trimEnd()).join("\n");
  }

  function copyButton(block) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const copied = await put(code(block.querySelector("pre")));
      button.textContent = copied ? "Copied" : "Not allowed";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    block.append(button);
  }

  async function put(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  function currentSection(links) {
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120).length;
      const atEnd = scrollY > 0 && innerHeight + scrollY >= document.body.scrollHeight - 2;
      const current = atEnd ? links.length - 1 : passed - 1;
      links.forEach((link, i) => i === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    };
    addEventListener("scroll", mark, { passive: true });
    addEventListener("resize", mark);
    mark();
  }

  themeButton(document.querySelector(".theme-button"));
  menu(document.querySelector(".menu-button"), document.querySelector("#chapter-menu"));
  document.querySelectorAll(".listingblock").forEach(copyButton);
  currentSection([...document.querySelectorAll(".contents a")]);
})();
