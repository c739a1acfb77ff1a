// Shows a picture of a product large, above the page. A tap makes it larger still; without this the link opens the file.
const dialog = document.querySelector<HTMLDialogElement>("[data-zoomed]")
const picture = dialog?.querySelector<HTMLImageElement>("[data-zoom-picture]")
const ground = picture?.parentElement

if (dialog && picture && ground) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-zoom]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      picture.src = link.href
      picture.alt = link.querySelector("img")?.alt ?? ""
      ground.classList.remove("larger")
      dialog.showModal()
    })
  picture.addEventListener("click", () => {
    ground.classList.toggle("larger")
    ground.scrollTo(
      (ground.scrollWidth - ground.clientWidth) / 2,
      (ground.scrollHeight - ground.clientHeight) / 2
    )
  })
  dialog.addEventListener("click", (event) => {
    if (event.target === ground || event.target === dialog) dialog.close()
  })
}
