import { dropDatabase } from "./databases"

/** Removes the template of this run. */
export default async function teardown(): Promise<void> {
  const template = process.env.GATEWAY_TEST_TEMPLATE
  if (template) await dropDatabase(template)
}
