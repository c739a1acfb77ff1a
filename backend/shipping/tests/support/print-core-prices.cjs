// Run by `medusa exec`: what core's own workflows say that the parcels of carts cost. No route of the shop asks them.
//   print-core-prices.cjs <JSON: [{ "cart_id", "statements": [[sql, values]] }]>
// Runs the statements before it asks for a cart's prices; prints `PRICES <JSON: string[][]>`.
const {
  calculateShippingOptionsPricesWorkflow,
  listShippingOptionsForCartWorkflow,
} = require("@medusajs/medusa/core-flows")

/** `service amount` of each option, or `service not carried`. */
async function pricesOf(container, cart_id) {
  const { result: options } = await listShippingOptionsForCartWorkflow(container).run({
    input: { cart_id, is_return: false, enabled_in_store: true },
  })
  const prices = []
  for (const { id, data } of options) {
    const { result, errors } = await calculateShippingOptionsPricesWorkflow(container).run({
      input: { cart_id, shipping_options: [{ id, data: {} }] },
      throwOnError: false,
    })
    const amount = errors.length ? undefined : result[0]?.calculated_amount
    prices.push(`${data.service} ${amount ?? "not carried"}`)
  }
  return prices.sort()
}

exports.default = async function printCorePrices({ container, args }) {
  const database = container.resolve("__pg_connection__")
  const prices = []
  for (const { cart_id, statements } of JSON.parse(args[0])) {
    for (const [sql, values] of statements) await database.raw(sql, values)
    prices.push(await pricesOf(container, cart_id))
  }
  console.log(`PRICES ${JSON.stringify(prices)}`)
}
