// Progressive enhancement only: every page works without this file.
(() => {
  "use strict";
  const all = (sel, root = document) => [...root.querySelectorAll(sel)];
  const on = (type, fn, opts) => document.addEventListener(type, fn, opts);
  const show = (el, yes) => { if (el.hidden === yes) el.hidden = !yes; };

  // One polite live region for the whole page.
  let live;
  const say = (text) => {
    if (!live) {
      live = document.createElement("div");
      live.className = "visually-hidden";
      live.setAttribute("role", "status");
      document.body.append(live);
    }
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 60);
  };

  // Controls that are of no use without this file.
  all("[data-js]").forEach((el) => show(el, true));

  // Error summary: focus, so that it is read first; its links lead to the fields.
  const errors = document.querySelector(".errors");
  if (errors) errors.focus();
  on("click", (e) => {
    const a = e.target.closest(".errors a[href^='#']");
    const field = a && document.getElementById(decodeURIComponent(a.hash.slice(1)));
    if (!field) return;
    e.preventDefault();
    const target = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea") || field;
    (target.closest(".field, .choice") || target).scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  });

  // On phones the navigation scrolls sideways: bring the current page into view.
  all("nav [aria-current=page]").forEach((a) => {
    const nav = a.closest("nav");
    if (nav.scrollWidth > nav.clientWidth) nav.scrollLeft = a.offsetLeft - nav.offsetLeft - (nav.clientWidth - a.offsetWidth) / 2;
  });

  // Menus: Esc and a click elsewhere close them; the focus goes back to the button.
  const menus = () => all("details.menu[open]");
  on("keydown", (e) => {
    if (e.key !== "Escape") return;
    menus().slice(-1).forEach((m) => {
      m.open = false;
      if (m.contains(document.activeElement) || document.activeElement === document.body) m.querySelector("summary").focus();
    });
  });
  on("click", (e) => menus().forEach((m) => { if (!m.contains(e.target)) m.open = false; }));
  on("focusin", (e) => menus().forEach((m) => { if (!m.contains(e.target)) m.open = false; }));

  on("click", (e) => { if (e.target.closest("[data-print]")) print(); });

  // Copy an address.
  on("click", async (e) => {
    const button = e.target.closest("[data-copy]");
    const source = button && document.querySelector(button.dataset.copy);
    if (!source) return;
    const text = ("value" in source ? source.value : source.textContent).trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(source);
      if (!document.execCommand("copy")) return;
    }
    const before = button.dataset.label || (button.dataset.label = button.textContent);
    const done = button.dataset.copied || before;
    button.textContent = done;
    say(done);
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { button.textContent = before; }, 2500);
  });

  // Show and hide a password.
  all("input[data-reveal]").forEach((input) => {
    const wrap = document.createElement("span"), button = document.createElement("button");
    wrap.className = "reveal";
    button.type = "button";
    button.className = "button";
    const draw = () => { button.textContent = input.type === "password" ? input.dataset.revealShow : input.dataset.revealHide; };
    button.addEventListener("click", () => { input.type = input.type === "password" ? "text" : "password"; draw(); });
    if (input.form) input.form.addEventListener("submit", () => { input.type = "password"; draw(); });
    input.replaceWith(wrap);
    wrap.append(input, button);
    draw();
  });

  // Send a form when a select changes. Fields that the choice overrules are emptied first.
  on("change", (e) => {
    const form = e.target.matches("select[data-submit]") && e.target.form;
    if (!form) return;
    (e.target.dataset.clears || "").split(" ").filter(Boolean).forEach((name) => { if (form.elements[name]) form.elements[name].value = ""; });
    form.requestSubmit();
  });

  // Narrow a table while typing.
  all("input[data-filter]").forEach((input) => {
    const table = document.querySelector(input.dataset.filter);
    if (!table) return;
    const plain = (s) => s.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    let timer;
    const run = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let n = 0;
      all("tbody tr", table).forEach((row) => {
        const text = plain(row.textContent), fits = words.every((w) => text.includes(w));
        show(row, fits);
        if (fits) n++;
      });
      clearTimeout(timer);
      if (input.dataset.filterCount) timer = setTimeout(() => say(input.dataset.filterCount.replace("{n}", n)), 400);
    };
    input.addEventListener("input", run);
    input.addEventListener("keydown", (e) => { if (e.key === "Enter") e.preventDefault(); });
    if (input.value) run();
  });

  // Check all rows that are shown.
  const boxes = (head) => all("tbody tr:not([hidden]) input[type=checkbox]:not(:disabled)", document.querySelector(head.dataset.checkAll) || undefined);
  const heads = all("input[data-check-all]");
  const drawHeads = () => heads.forEach((head) => {
    const list = boxes(head), n = list.filter((b) => b.checked).length;
    head.checked = n > 0 && n === list.length;
    head.indeterminate = n > 0 && n < list.length;
  });
  heads.forEach((head) => head.addEventListener("click", () => {
    const yes = head.checked;
    boxes(head).forEach((b) => { b.checked = yes; });
  }));

  // How many rows are picked.
  all("[data-picked]").forEach((el) => {
    const hint = el.textContent, form = el.closest("form");
    const draw = () => {
      const n = all("tbody input[name=id]:checked", form).length;
      el.textContent = n ? el.dataset.picked.replace("{n}", n) : hint;
    };
    form.addEventListener("change", draw);
    form.addEventListener("click", () => setTimeout(draw));
    draw();
  });

  // Parts that depend on a choice. Without this file they are all shown.
  const parts = all("[data-shows-when], [data-when-checked], [data-when-unchecked]");
  const ids = (text) => (text || "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean);
  const chosen = (rule, root) => {
    const at = rule.indexOf("="), name = rule.slice(0, at), value = rule.slice(at + 1);
    return all(`[name="${CSS.escape(name)}"]`, root).some((f) => (f.type === "checkbox" || f.type === "radio" ? f.checked : true) && f.value === value);
  };
  const drawParts = () => parts.forEach((el) => {
    const d = el.dataset;
    show(el, (!d.showsWhen || chosen(d.showsWhen, el.closest("form") || document)) && ids(d.whenChecked).every((b) => b.checked) && ids(d.whenUnchecked).every((b) => !b.checked));
  });

  // Unsaved changes: counted per named field, a warning before leaving.
  const guards = all("form[data-guard]").map((form) => {
    const state = () => {
      const map = new Map();
      for (const f of form.elements) {
        if (!f.name || f.disabled || /^(submit|button|hidden)$/.test(f.type)) continue;
        if (f.type === "radio") { if (f.checked) map.set(f.name, f.value); }
        else if (f.type === "checkbox") map.set(f.name + "=" + f.value, f.checked);
        else if (f.type === "file") map.set(f.name, f.files.length);
        else map.set(f.name + "#" + f.id, f.value);
      }
      return map;
    };
    const g = { form, changed: 0, sent: false }, first = state();
    g.draw = () => {
      const now = state();
      g.changed = [...now].filter(([k, v]) => first.get(k) !== v).length;
      all("[data-guard-count]", form).forEach((el) => { if (el.textContent !== String(g.changed)) el.textContent = g.changed; });
      all("[data-guard-only]", form).forEach((el) => show(el, g.changed > 0));
      all(".savebar", form).forEach((el) => el.classList.toggle("dirty", g.changed > 0));
    };
    form.addEventListener("submit", () => { g.sent = true; });
    form.addEventListener("click", (e) => { if (e.target.closest("a[data-guard-only]")) g.sent = true; });
    return g;
  });
  addEventListener("beforeunload", (e) => { if (guards.some((g) => g.changed && !g.sent)) e.preventDefault(); });

  // Search from anywhere: Ctrl or Cmd and K, with the arrow keys through what was found. Single keys only for who wants them.
  const palette = document.getElementById("palette"), shortcuts = document.getElementById("shortcuts");
  if (palette) {
    const field = palette.querySelector("input"), list = palette.querySelector(".found");
    let timer, asked = 0;
    const look = async () => {
      const mine = ++asked;
      try {
        const answer = await fetch(`${field.form.action}?part=list&q=${encodeURIComponent(field.value)}`);
        const html = await answer.text();
        if (mine === asked && answer.ok && !answer.redirected) list.innerHTML = html;
      } catch { /* the field still leads to the whole page */ }
    };
    const open = () => {
      if (palette.open) return;
      if (shortcuts.open) shortcuts.close();
      field.value = "";
      palette.showModal();
      look();
    };
    field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 120); });
    palette.addEventListener("keydown", (e) => {
      const links = all("a", list), at = links.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[e.key];
      if (e.key === "Enter" && at < 0) {
        e.preventDefault();
        if (links.length && field.value.trim()) links[0].click(); else if (field.value.trim()) field.form.requestSubmit();
      } else if (to !== undefined && (at >= 0 || e.key.startsWith("Arrow"))) {
        e.preventDefault();
        (links[Math.min(to, links.length - 1)] || field).focus();
      } else if (at >= 0 && e.key.length === 1 && !e.ctrlKey && !e.metaKey) {
        field.focus();
      }
    });
    [palette, shortcuts].forEach((dialog) => dialog.addEventListener("click", (e) => { if (e.target === dialog) dialog.close(); }));
    on("click", (e) => {
      if (!e.target.closest("a[data-palette]") || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      open();
    });
    let last = "";
    on("keydown", (e) => {
      if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === "k") { e.preventDefault(); open(); return; }
      const typing = e.target.closest("input, textarea, select, [contenteditable]");
      if (!("keys" in document.body.dataset) || typing || palette.open || e.ctrlKey || e.metaKey || e.altKey) return;
      const before = last;
      last = e.key;
      setTimeout(() => { last = ""; }, 1200);
      const go = before === "g" && shortcuts.querySelector(`a[data-go="${CSS.escape(e.key)}"]`);
      if (go) { e.preventDefault(); go.click(); }
      else if (e.key === "/") { e.preventDefault(); open(); }
      else if (e.key === "?" && !shortcuts.open) { e.preventDefault(); shortcuts.showModal(); }
    });
  }

  function refresh() { drawHeads(); drawParts(); guards.forEach((g) => g.draw()); }
  on("input", refresh);
  on("change", refresh);
  on("reset", () => setTimeout(refresh));
  addEventListener("pageshow", (e) => { if (e.persisted) guards.forEach((g) => { g.sent = false; }); refresh(); });
  refresh();
})();
