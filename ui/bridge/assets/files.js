// A saved file is read here, in the tab, and sent as text over the live connection: the server's
// door for uploads stays closed.

const LONGEST = 256 * 1024

export function watchFiles(send) {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".vg-open-file")) choose(send)
  })
}

function choose(send) {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = ".json,application/json"
  input.addEventListener("change", async () => {
    const [file] = input.files
    if (!file) return
    const text = file.size <= LONGEST ? await file.text().catch(() => "") : ""
    send({ say: "file", text })
  })
  input.click()
}
