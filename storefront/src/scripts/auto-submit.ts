// A changed quantity, filter or shipping choice is sent at once. Without this each form has its own button.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto]")) {
  form.addEventListener("change", (event) => {
    // Typing a price range takes two fields: it waits for its button.
    if (event.target instanceof HTMLInputElement && event.target.name.startsWith("gia_")) return
    form.requestSubmit()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto-shipping]")) {
  form.addEventListener("change", () => {
    const update = form.querySelector<HTMLButtonElement>("button[value=update]")
    if (update) form.requestSubmit(update)
  })
}

export {}
