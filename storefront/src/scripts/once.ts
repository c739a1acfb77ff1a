// A form that is on its way is not sent a second time. The server is safe against it too.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset["sent"]) return event.preventDefault()
    form.dataset["sent"] = "1"
    form.setAttribute("aria-busy", "true")
  })
  // What was wrong with a field is taken back as soon as the field is touched again.
  form.addEventListener("input", (event) => {
    const field = event.target instanceof Element ? event.target.closest(".field-wrong") : null
    field?.querySelector(".wrong")?.remove()
    field?.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid")
    field?.classList.remove("field-wrong")
  })
  // A page taken back from the browser's cache may be sent again.
  addEventListener("pageshow", () => {
    delete form.dataset["sent"]
    form.removeAttribute("aria-busy")
  })
}

export {}
