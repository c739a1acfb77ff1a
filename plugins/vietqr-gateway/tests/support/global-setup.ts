import { prepareDatabase } from "../../src/runtime/database/bootstrap"
import { serviceUrl, superuserUrl } from "./databases"

/** Migrates one template database; every suite copies it. */
export default async function setup(): Promise<void> {
  const template = `gateway_template_${process.pid}`
  await prepareDatabase(superuserUrl(template), serviceUrl(template))
  process.env.GATEWAY_TEST_TEMPLATE = template
}
