// Runs before anything is painted: chooses light or dark, from the reader's last choice or the system's.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const show = () => { root.dataset.theme = chosen() ?? (system.matches ? "dark" : "light"); };
  root.classList.add("scripted");
  system.addEventListener("change", show);
  show();
})();
