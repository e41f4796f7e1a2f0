// Notices that the app does not come up, and says so: its websocket is blocked, one of its scripts
// did not arrive or cannot be read, the device is offline. It also takes the opening words away when
// the first page is drawn, however late, and says when the connection is lost later on.
//
// It is written as old browsers read it (ECMAScript 5, no library, no module), because it is there
// for those that cannot read the rest. It is an own file, because they know no hashes of inline ones.
(function () {
  "use strict"

  var PATIENCE = 8000
  var LOST_AFTER = 4000
  var LOOK_EVERY = 250

  var began = new Date().getTime()
  var failed = !("noModule" in document.createElement("script"))
  var connectedAt = 0
  var watcher = null

  // Time since the page was asked for, where the browser can tell.
  function waited() {
    var clock = window.performance
    return clock && clock.now ? clock.now() : new Date().getTime() - began
  }

  function byId(name) {
    return document.getElementById(name)
  }

  function connection() {
    var app = document.querySelector("#root [data-test-connection-state]")
    return app && app.getAttribute("data-test-connection-state")
  }

  // The skeleton that stands in for a page, and the line about answers on their way, have no heading.
  function isDrawn() {
    return document.querySelector("#root h1") !== null
  }

  function why() {
    var root = byId("root")
    if (navigator.onLine === false) return "offline"
    if (failed || connection() === "CONNECTED") return "part"
    if (root && root.children.length) return "connection"
    return document.readyState === "complete" ? "part" : "slow"
  }

  function sayWhy(reason) {
    var lines = byId("vg-late").querySelectorAll("[data-why]")
    for (var i = 0; i < lines.length; i++) {
      var hidden = lines[i].getAttribute("data-why") !== reason
      // Unchanged, it is not read out again.
      if (lines[i].hidden !== hidden) lines[i].hidden = hidden
    }
  }

  function sayLate() {
    sayWhy(why())
    byId("vg-wait").hidden = true
    byId("vg-late").className = "vg-now"
  }

  function watchOpening() {
    var opening = byId("vg-opening")
    if (!opening || !byId("vg-late")) return
    if (isDrawn()) {
      opening.parentNode.removeChild(opening)
      if (watcher) watcher.disconnect()
    } else if (failed || waited() > PATIENCE) {
      sayLate()
    }
  }

  function watchConnection() {
    var note = byId("vg-lost") && byId("vg-lost").firstElementChild
    var now = new Date().getTime()
    var state = connection()
    if (!note || byId("vg-opening")) return
    if (!connectedAt || state === null || state === "CONNECTED") connectedAt = now
    var lost = now - connectedAt > LOST_AFTER
    if (note.hidden === lost) note.hidden = !lost
  }

  // A script of the page that does not arrive, or cannot be read: the app will not come up.
  function noteError(event) {
    var scriptIsMissing = event.target && event.target.tagName === "SCRIPT"
    if (scriptIsMissing || /SyntaxError/.test(event.message || "")) failed = true
    watchOpening()
  }

  window.addEventListener("error", noteError, true)
  if (window.MutationObserver) {
    watcher = new MutationObserver(watchOpening)
    watcher.observe(document.documentElement, { childList: true, subtree: true })
  }
  setInterval(function () {
    watchOpening()
    watchConnection()
  }, LOOK_EVERY)
})()
