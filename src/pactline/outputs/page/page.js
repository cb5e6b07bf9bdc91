"use strict";
(function () {
  var find = document.getElementById("find"), found = document.getElementById("found"), act = document.getElementById("act");
  var unfold = document.getElementById("unfold"), shade = document.getElementById("shade");
  var lines = null;

  document.querySelectorAll(".tools, .filter").forEach(function (one) { one.hidden = false; });

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function all() {
    if (!lines) {
      lines = Array.from(document.querySelectorAll("main .line")).map(function (node) {
        return { node: node, text: fold(node.textContent), keys: (node.dataset.keys || "").split(" "), shown: true };
      });
    }
    return lines;
  }

  function choose() {
    var terms = fold(find.value).split(/\s+/).filter(Boolean), wanted = act ? act.value : "", count = 0;
    all().forEach(function (line) {
      var show = terms.every(function (term) { return line.text.includes(term); });
      if (wanted && line.node.closest("#statements") && !line.keys.includes(wanted)) { show = false; }
      if (show !== line.shown) { line.node.hidden = !show; line.shown = show; }
      if (show) { count += 1; }
    });
    document.querySelectorAll("main .group").forEach(function (group) {
      group.hidden = !group.querySelector(".line:not([hidden])");
    });
    document.querySelectorAll("main .block").forEach(function (block) {
      block.classList.toggle("empty", !block.querySelector(".line:not([hidden])"));
    });
    document.body.classList.toggle("finding", terms.length > 0 || wanted !== "");
    found.textContent = terms.length || wanted ? (count === 1 ? "1 line" : count + " lines") : "";
  }

  function reveal(hash) {
    var node = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!node) { return; }
    var line = node.closest(".line");
    if (line && line.hidden) { find.value = ""; if (act) { act.value = ""; } choose(); }
    for (var up = node; up; up = up.parentElement) { if (up.tagName === "DETAILS") { up.open = true; } }
    var words = line && line.querySelector("details.words");
    if (words) { words.open = true; }
    node.scrollIntoView({ block: "center" });
  }

  var waiting = 0;
  function later() { clearTimeout(waiting); waiting = setTimeout(choose, 60); }
  find.addEventListener("input", later);
  if (act) { act.addEventListener("change", choose); }
  window.addEventListener("hashchange", function () { reveal(location.hash); });
  reveal(location.hash);

  function details(open) {
    document.querySelectorAll("details.words").forEach(function (one) { one.open = open; });
    unfold.textContent = open ? "Close all words" : "Open all words";
    unfold.setAttribute("aria-pressed", String(open));
  }
  unfold.addEventListener("click", function () { details(unfold.getAttribute("aria-pressed") !== "true"); });

  shade.addEventListener("click", function () {
    var root = document.documentElement;
    var dark = root.dataset.shade ? root.dataset.shade === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.shade = dark ? "light" : "dark";
  });

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); find.focus(); }
  });
}());
