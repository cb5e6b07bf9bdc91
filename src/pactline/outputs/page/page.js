"use strict";
(function () {
  var MOST = 200; // lines shown of what a search finds
  var find = document.getElementById("find"), found = document.getElementById("found"), act = document.getElementById("act");
  var unfold = document.getElementById("unfold"), shade = document.getElementById("shade");
  var lines = null, opened = [], printed = [];

  function each(selector, then, from) { Array.prototype.forEach.call((from || document).querySelectorAll(selector), then); }
  function make(tag, name, text) {
    var node = document.createElement(tag);
    if (name) { node.className = name; }
    if (text) { node.textContent = text; }
    return node;
  }

  each(".tools, .filter", function (one) { one.hidden = false; });

  // Search and filter

  function fold(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }

  function all() {
    if (!lines) {
      lines = Array.from(document.querySelectorAll("main .line")).map(function (node) {
        return {
          node: node, group: node.closest(".group"), block: node.closest(".block"), said: !!node.closest("#statements"),
          text: fold(node.textContent), keys: (node.dataset.keys || "").split(" "), shown: true
        };
      });
    }
    return lines;
  }

  function choose() {
    var terms = fold(find.value).split(/\s+/).filter(Boolean), wanted = act ? act.value : "";
    var busy = terms.length > 0 || wanted !== "", count = 0, groups = new Set(), blocks = new Set();
    all().forEach(function (line) {
      var hit = terms.every(function (term) { return line.text.includes(term); });
      if (wanted && (!line.said || !line.keys.includes(wanted))) { hit = false; }
      if (hit) { count += 1; }
      var show = hit && (!terms.length || count <= MOST);
      if (show !== line.shown) { line.node.hidden = !show; line.shown = show; }
      if (show) { groups.add(line.group); blocks.add(line.block); }
      if (show && busy) { date(line.node); }
    });
    each("main .group", function (group) { group.hidden = !groups.has(group); });
    each("main .block", function (block) { block.classList.toggle("empty", !blocks.has(block)); });
    document.body.classList.toggle("finding", busy);
    unfoldGroups(terms.length ? groups : new Set());
    found.textContent = busy ? tell(count, terms.length > 0) : "";
  }

  // In a large pile a date stands at the first of the lines that share it
  function date(node) {
    if (!node.classList.contains("same") || node.querySelector(".when")) { return; }
    for (var before = node.previousElementSibling; before; before = before.previousElementSibling) {
      var when = before.querySelector(":scope > .when");
      if (when) { node.prepend(when.cloneNode(true)); return; }
    }
  }

  function tell(count, searched) {
    var text = count === 0 ? "No line" : count === 1 ? "1 line" : count.toLocaleString("en") + " lines";
    return searched && count > MOST ? text + ", the first " + MOST + " shown" : text;
  }

  function unfoldGroups(groups) {
    opened.forEach(function (one) { if (!groups.has(one.parentNode)) { one.open = false; } });
    opened = opened.filter(function (one) { return one.open; });
    groups.forEach(function (group) {
      var one = group.querySelector("details.fold:not([open])");
      if (one) { one.open = true; opened.push(one); }
    });
  }

  var waiting = 0;
  find.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(choose, 60); });
  (window.requestIdleCallback || setTimeout)(all); // so that the first search is as quick as the rest
  if (act) { act.addEventListener("change", choose); }

  // Words: those of a large pile stand in the full texts and are copied to where they are asked for

  function marked(link) {
    var sentence = document.getElementById(link.getAttribute("href").slice(1));
    var text = Array.from(sentence ? sentence.textContent : ""), part = new Array(text.length).fill("");
    var spans = link.dataset.words.split(",").map(function (one) { return /^(\d+)-(\d+)(\w?)$/.exec(one); }).filter(Boolean);
    spans.sort(function (a, b) { return (b[2] - b[1]) - (a[2] - a[1]); });
    spans.forEach(function (one) { part.fill(one[3] || "m", +one[1], +one[2]); });
    var line = make("p");
    line.dir = "auto";
    for (var at = 0; at < text.length;) {
      var end = at;
      while (end < text.length && part[end] === part[at]) { end += 1; }
      var words = text.slice(at, end).join("");
      var name = part[at] === "s" ? "source" : part[at] === "c" ? "cue" : "";
      line.append(part[at] ? make("mark", name, words) : document.createTextNode(words));
      at = end;
    }
    return line;
  }

  function fill(details) {
    each(".refs a[data-words]", function (link) {
      var quote = make("blockquote"), footer = make("footer");
      quote.append(marked(link), footer);
      details.insertBefore(quote, details.querySelector(".refs"));
      footer.append(link);
      delete link.dataset.words;
    }, details);
  }
  document.addEventListener("toggle", function (event) {
    if (event.target.open && event.target.matches("details.words")) { fill(event.target); }
  }, true);

  function reveal(hash) {
    var node = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!node) { return; }
    var line = node.closest(".line");
    if (line && line.closest("[hidden]")) { find.value = ""; if (act) { act.value = ""; } choose(); }
    for (var up = node; up; up = up.parentElement) { if (up.tagName === "DETAILS") { up.open = true; } }
    each(".what > details.words, .what > .because", function (one) { one.open = true; }, line || make("div"));
    node.scrollIntoView({ block: "center" });
  }
  window.addEventListener("hashchange", function () { reveal(location.hash); });
  reveal(location.hash);

  unfold.addEventListener("click", function () {
    var open = unfold.getAttribute("aria-pressed") !== "true";
    each("details.words, details.more", function (one) { if (one.checkVisibility ? one.checkVisibility() : true) { one.open = open; } });
    unfold.textContent = open ? "Close all words" : "Open all words";
    unfold.setAttribute("aria-pressed", String(open));
  });

  shade.addEventListener("click", function () {
    var root = document.documentElement;
    var dark = root.dataset.shade ? root.dataset.shade === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.shade = dark ? "light" : "dark";
  });

  // Print: the words become notes at the end of their section, and go back afterwards

  function note(details, list) {
    fill(details);
    var number = list.children.length + 1, home = details.closest(".stage, .side, .plain li, .line").querySelector(".text, bdi");
    var mark = make("sup", "note", String(number)), item = make("li");
    each("blockquote", function (one) { item.append(one.cloneNode(true)); }, details);
    home.append(mark);
    list.append(item);
    printed.push(mark);
  }

  window.addEventListener("beforeprint", function () {
    if (printed.length) { return; }
    each("main > section", function (section) {
      var list = make("ol");
      each("details.words", function (one) { if (!one.closest("[hidden]")) { note(one, list); } }, section);
      if (!list.children.length) { return; }
      var notes = make("div", "notes");
      notes.append(make("p", "", "Notes"), list);
      section.append(notes);
      printed.push(notes);
    });
    document.body.classList.add("printing");
    each("details.fold:not([open]), details.more:not([open])", function (one) {
      one.open = true;
      printed.push({ remove: function () { one.open = false; } });
    });
  });
  window.addEventListener("afterprint", function () {
    printed.forEach(function (one) { one.remove(); });
    printed = [];
    document.body.classList.remove("printing");
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); find.focus(); }
  });
}());
