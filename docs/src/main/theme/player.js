// The restart strategies, to play: stands in for the still picture of them where scripts run.
(() => {
  const STEP = 650;
  const STRATEGIES = ["one_for_one", "one_for_all", "rest_for_one"];
  const TYPES = ["permanent", "transient", "temporary"];
  const NAMES = ["a", "b", "c", "d"];

  // Whether a strategy restarts another child along with the one that is due. Children are numbered in their order.
  const TAKES_ALONG = {
    one_for_one: () => false,
    one_for_all: () => true,
    rest_for_one: (due, other) => other > due,
  };
  const IS_DUE_AFTER = {
    permanent: { crashed: true, ended: true },
    transient: { crashed: true, ended: false },
    temporary: { crashed: false, ended: false },
  };

  /** What the supervisor does when this child has crashed or ended: whom it stops, starts and forgets, in order. */
  function answer(strategy, children, number, how) {
    const child = children[number];
    const isDue = IS_DUE_AFTER[child.type][how];
    const group = isDue ? children.filter((_, i) => i === number || TAKES_ALONG[strategy](number, i)) : [];
    const stopped = group.filter((other) => other !== child && runs(other)).reverse();
    return {
      stopped,
      started: group.filter((other) => other.type !== "temporary"),
      forgotten: [child, ...stopped].filter((other) => other.type === "temporary"),
    };
  }

  const runs = (child) => child.state === "runs" || child.state === "runs again";

  function inWords(child, how, { stopped, started, forgotten }) {
    const list = (title, those) => those.length ? ` ${title}: ${those.map((each) => each.name).join(", ")}.` : "";
    const what = list("Stopped", stopped) + list("Started", started) + list("Forgotten", forgotten);
    return `${child.name} ${how}.${what || " Nothing else happens."}`;
  }

  /** The same as steps: a child and the state that it gets. */
  function inSteps(child, how, { stopped, started, forgotten }) {
    const end = (other) => [other, forgotten.includes(other) ? "forgotten" : "stopped"];
    const first = [[child, how], ...(forgotten.includes(child) ? [[child, "forgotten"]] : [])];
    return [...first, ...stopped.map(end), ...started.map((other) => [other, "runs again"])];
  }

  const choice = (group, value, words, checked) =>
    `<label><input type="radio" name="player-${group}" value="${value}"${checked ? " checked" : ""}> ${words}</label>`;

  const typeOf = (name) =>
    `<label>${name} <select data-of="${name}">${TYPES.map((type) => `<option>${type}</option>`).join("")}</select></label>`;

  function picture() {
    const x = (i) => 43 + 86 * i;
    const child = (name, i) => `<g class="player-child" role="button" tabindex="0" data-name="${name}">
      <circle class="player-focus" cx="${x(i)}" cy="120" r="37"/><circle class="player-body" cx="${x(i)}" cy="120" r="30"/>
      <text class="player-name" x="${x(i)}" y="126">${name}</text><text class="player-state" x="${x(i)}" y="178"></text></g>`;
    return `<svg viewBox="0 0 344 188" role="group" aria-label="A supervisor and its children">
      ${NAMES.map((_, i) => `<path class="player-link" d="M172 44L${x(i)} 90"/>`).join("")}
      <rect x="112" y="8" width="120" height="38" rx="10"/><text x="172" y="32">supervisor</text>
      ${NAMES.map(child).join("")}</svg>`;
  }

  function build() {
    const player = document.createElement("section");
    player.className = "player";
    player.setAttribute("aria-label", "The strategies, to play");
    player.innerHTML = `<div class="player-choices">
      <fieldset><legend>Strategy</legend>${STRATEGIES.map((name, i) => choice("strategy", name, name, i === 0)).join("")}</fieldset>
      <fieldset><legend>A child that you choose</legend>${choice("how", "crashed", "crashes", true)}${choice("how", "ended", "ends normally")}</fieldset>
      <fieldset class="player-types"><legend>Restart types</legend>${NAMES.map(typeOf).join("")}</fieldset></div>
      ${picture()}<p class="player-told" role="status"></p><button type="button">Start anew</button>`;
    return player;
  }

  function play(player) {
    const chosen = (group) => player.querySelector(`[name=player-${group}]:checked`).value;
    const shape = (child) => player.querySelector(`[data-name=${child.name}]`);
    const tell = (words) => { player.querySelector(".player-told").textContent = words; };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)");
    let children, run = 0;

    function show(child, state) {
      shape(child).dataset.state = state;
      shape(child).setAttribute("aria-label", `${child.name}, ${child.type}: ${state}`);
      shape(child).setAttribute("aria-disabled", String(!runs({ state })));
      shape(child).querySelector(".player-state").textContent = state;
    }

    function reset() {
      run++;
      children = NAMES.map((name) => ({ name, state: "runs", type: player.querySelector(`[data-of=${name}]`).value }));
      children.forEach((child) => show(child, child.state));
      tell("Choose a child, to end it.");
    }

    async function animate(steps) {
      const mine = ++run;
      for (const [child, state] of steps) {
        show(child, state);
        if (!isStill.matches) await new Promise((go) => setTimeout(go, STEP));
        if (run !== mine) return;
      }
    }

    function end(number) {
      const child = children[number];
      if (!runs(child)) return tell(`${child.name} does not run.`);
      const how = chosen("how");
      const done = answer(chosen("strategy"), children, number, how);
      const steps = inSteps(child, how, done);
      children.forEach((each) => show(each, runs(each) ? "runs" : each.state));
      steps.forEach(([each, state]) => { each.state = state; });
      tell(inWords(child, how, done));
      return animate(steps);
    }

    player.querySelectorAll(".player-child").forEach((shape, number) => {
      shape.addEventListener("click", () => end(number));
      shape.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        end(number);
      });
    });
    player.querySelector("button").addEventListener("click", reset);
    player.addEventListener("change", (event) => { if (event.target.name !== "player-how") reset(); });
    reset();
  }

  for (const still of document.querySelectorAll(".imageblock.strategies")) {
    const player = build();
    still.after(player);
    play(player);
  }
})();
