import { MedusaError } from "@medusajs/framework/utils"
import { isInnerError } from "../../src/http/inner-error"

const { Types } = MedusaError
const ofPostgres = (code: string, more: object = {}) =>
  Object.assign(new Error("relation x"), { code, table: "cart", detail: "Key (id)=(1) exists.", ...more })

test.each([
  ["PostgreSQL: a row that is there", ofPostgres("23505")],
  ["PostgreSQL: a column that may not be empty", ofPostgres("23502", { column: "email" })],
  ["PostgreSQL: a row that is not there", ofPostgres("23503")],
  ["PostgreSQL: no such table", ofPostgres("42P01")],
  ["core: no such column", new MedusaError(Types.INVALID_DATA, "column p0.description does not exist")],
  [
    "core: an empty column",
    new MedusaError(Types.INVALID_DATA, "Cannot set field 'email' of Member to null"),
  ],
  ["core: the database", new MedusaError(Types.DB_ERROR, "select * from cart")],
  ["core: a state it did not expect", new MedusaError(Types.UNEXPECTED_STATE, "at /opt/chophien/x.js")],
  ["core: an argument of the code's", new MedusaError(Types.INVALID_ARGUMENT, "x is not defined")],
  ["a fault of the code", new TypeError("Cannot read properties of undefined (reading 'secret')")],
  ["a copy that a workflow throws", { message: "boom", name: "TypeError" }],
  ["no error at all", "boom"],
])("is ours, and not said: %s", (_what, error) => {
  expect(isInnerError(error)).toBe(true)
})

test.each([
  ["what is not there", new MedusaError(Types.NOT_FOUND, "Order with id: order_1 was not found")],
  ["what is there already", new MedusaError(Types.INVALID_DATA, "Product with handle: ga, already exists.")],
  [
    "a body that is none",
    Object.assign(new Error("Unexpected token"), { status: 400, statusCode: 400, expose: true }),
  ],
  ["two requests at once", ofPostgres("40001")],
  ["a copy of a refusal", { message: "Not so", type: Types.NOT_ALLOWED }],
])("is the caller's: %s", (_what, error) => {
  expect(isInnerError(error)).toBe(false)
})
