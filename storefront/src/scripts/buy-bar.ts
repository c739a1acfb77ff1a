// Steps of the quantity, and the bar at the foot of the screen while the button of the form is out of sight.
const buyForm = document.querySelector<HTMLFormElement>("form[data-buy]")
const bar = document.querySelector<HTMLElement>("[data-buy-bar]")
const amount = buyForm?.querySelector<HTMLInputElement>("input[name=quantity]")

for (const button of buyForm?.querySelectorAll<HTMLButtonElement>("[data-step]") ?? []) {
  button.hidden = false
  button.addEventListener("click", () => {
    if (!amount) return
    const wanted = Number(amount.value) + Number(button.dataset["step"])
    amount.value = String(Math.min(Number(amount.max), Math.max(Number(amount.min), wanted || 1)))
  })
}

const price = bar?.querySelector("[data-bar-price]")
buyForm?.addEventListener("change", () => {
  const chosen = buyForm.querySelector<HTMLInputElement>("input[name=variant_id]:checked")
  if (price && chosen?.dataset["price"]) price.textContent = chosen.dataset["price"]
})

const own = buyForm?.querySelector(".buy-row")
if (bar && own)
  new IntersectionObserver(([seen]) => {
    bar.hidden = seen?.isIntersecting ?? true
    document.body.classList.toggle("with-bar", !bar.hidden)
  }).observe(own)
