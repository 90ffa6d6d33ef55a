// The script that watches whether the page comes alive, inline at the top of every page, in the language of browsers of 2009.
//
// The server draws the form before any script runs. Where scripts do not run at all, its inputs are read-only and a noscript sentence
// stands (Lively.tsx). Where they do, this opens the inputs at once, so that what a quick hand types while the page comes alive counts;
// and where a script of ours failed, or nothing has come alive after a while, it closes them and says that nothing is saved. A page that
// was stored on a disk is closed at once. It changes attributes only, which React leaves alone when it takes the page over.

/** The event by which the page says that it has come alive. */
export const aliveEvent = "nianbao:alive";

const patience = 10_000;

export const watchScript = `(function (w, d) {
  var copy = !/^https?:$/.test(w.location.protocol), alive = false, why = "", timer, opening;
  // What was opened has none of these attributes, and is not looked at again.
  var waiting = "[data-waits][readonly], [data-waits][disabled], [data-waits][contenteditable='false']";
  function each(selector, act) {
    var found = d.querySelectorAll(selector), at;
    for (at = 0; at < found.length; at += 1) act(found[at]);
  }
  function isText(input) { return !/^(SELECT|BUTTON)$/.test(input.tagName) && !/^(radio|checkbox|button|submit)$/.test(input.type); }
  function set(input, closed) {
    if (input.getAttribute("contenteditable") !== null) input.setAttribute("contenteditable", String(!closed));
    else if (isText(input)) input.readOnly = closed;
    else input.disabled = closed;
  }
  function open() { if (why === "") each(waiting, function (input) { set(input, false); }); }
  function isOpen(input) {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(input.tagName)) return !input.readOnly && !input.disabled;
    return input.getAttribute("contenteditable") === "true";
  }
  function close(input) {
    if (!isOpen(input)) return;
    input.setAttribute("data-closed", "");
    set(input, true);
  }
  function show() {
    each("[data-lifeless]", function (words) { words.hidden = words.getAttribute("data-lifeless") !== why; });
    each("[data-save]", function (words) { words.style.visibility = why === "" ? "" : "hidden"; });
  }
  function shut(reason) {
    if (alive && !copy) return;
    why = copy ? "copy" : reason;
    each("input, textarea, select, [contenteditable]", close);
    show();
  }
  function revive() {
    alive = true;
    clearTimeout(timer);
    clearInterval(opening);
    if (copy) return shut();
    why = "";
    each("[data-closed]", function (input) {
      input.removeAttribute("data-closed");
      set(input, false);
    });
    open();
    show();
  }
  w.addEventListener("error", function (event) {
    var from = event.target && event.target.tagName === "SCRIPT" ? event.target.src : event.filename;
    if (!alive && from && from.indexOf(w.location.protocol + "//" + w.location.host + "/") === 0) shut("broken");
  }, true);
  d.addEventListener("focusin", function (event) { if (why !== "" && event.target.getAttribute) close(event.target); });
  d.addEventListener("${aliveEvent}", revive);
  d.addEventListener("DOMContentLoaded", function () {
    clearInterval(opening);
    if (copy || why !== "") shut(why);
    else open();
  });
  if (!copy) {
    opening = setInterval(open, 30);
    timer = setTimeout(function () { shut("broken"); }, ${patience});
  }
})(window, document);`;
