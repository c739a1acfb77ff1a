/** The addresses of the running whole, as `npm test` gives them. */
export const environment = {
  backend: need("TEST_BACKEND_URL"),
  storefront: need("TEST_STOREFRONT_URL"),
  gateway: need("TEST_GATEWAY_URL"),
  inbox: need("TEST_INBOX_URL"),
  database: need("TEST_DATABASE_URL"),
  gatewayDatabase: need("TEST_GATEWAY_DATABASE_URL"),
  chromium: process.env.TEST_CHROMIUM,
}

function need(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: run these tests through \`npm test\`, which starts what they need.`)
  return value
}
