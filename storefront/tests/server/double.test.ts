import { startDouble } from "../support/storefront"

test("the double can be started by hand, to see the pages without the whole", async () => {
  const { child, origin } = await startDouble()
  const home = await fetch(`${origin}/store/catalogue/home`, {
    headers: { "x-publishable-api-key": "pk_double" },
  })
  child.kill()
  expect(home.status).toBe(200)
})
