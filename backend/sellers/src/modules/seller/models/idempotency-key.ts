import { model } from "@medusajs/framework/utils"

/**
 * The answer given to a seller's write with an `Idempotency-Key`. A repeat of the same request gets the stored answer.
 * `running` while the first request is under way; a claim older than a minute is a dead process's and may be taken over.
 */
const IdempotencyKey = model
  .define(
    { name: "sellerIdempotencyKey", tableName: "seller_idempotency_key" },
    {
      id: model.id({ prefix: "sik" }).primaryKey(),
      seller_id: model.text(),
      key: model.text(),
      /** SHA-256 over method, path and body. */
      request_hash: model.text(),
      state: model.enum(["running", "done"]).default("running"),
      claimed_at: model.dateTime(),
      answer_status: model.number().nullable(),
      answer: model.json().nullable(),
    }
  )
  .indexes([{ on: ["seller_id", "key"], unique: true, name: "IDX_seller_idempotency_key_unique" }])

export default IdempotencyKey
