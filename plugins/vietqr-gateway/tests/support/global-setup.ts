import { prepareDatabase } from "../../src/runtime/database/bootstrap"
import { serviceUrl, superuserUrl } from "./databases"

/** Migrates one template database; every suite copies it. Without a server there is none, and pure suites need none. */
export default async function setup(): Promise<void> {
  if (!process.env.TEST_POSTGRES_URL) return
  const template = `gateway_template_${process.pid}`
  await prepareDatabase(superuserUrl(template), serviceUrl(template))
  process.env.GATEWAY_TEST_TEMPLATE = template
}
