import * as z from "zod/mini"
import { priceBounds, transfer_max, transfer_min } from "./amount"
import { handle_length_max, handlePattern } from "./slug"
import { stock_max } from "./stock"
import { cleanText } from "./text"
import { weight_max_g, weight_min_g } from "./weight"

// Each schema is made in a function marked as pure, so that a bundler leaves out those that a page does not use.

/** An amount in whole VND, such as a total or a fee. */
export const amountSchema = /* @__PURE__ */ (() => z.int().check(z.gte(0)))()

/** What one bank transfer carries, whole VND: an order, a refund, a payout. */
export const transferAmountSchema = /* @__PURE__ */ (() =>
  z.int().check(z.gte(transfer_min), z.lte(transfer_max)))()

/** The price of a piece of goods, whole VND with VAT in it. */
export const priceSchema = /* @__PURE__ */ (() =>
  z.int().check(z.gte(priceBounds.min), z.lte(priceBounds.max)))()

/** What a piece of goods weighs with its packing, in grams. */
export const weightSchema = /* @__PURE__ */ (() => z.int().check(z.gte(weight_min_g), z.lte(weight_max_g)))()

/** How many pieces are for sale. */
export const stockSchema = /* @__PURE__ */ (() => z.int().check(z.gte(0), z.lte(stock_max)))()

/** A phone number as it is stored: E.164, of Vietnam. */
export const phoneSchema = /* @__PURE__ */ (() =>
  z.string().check(z.regex(/^\+84(?:[35789]\d{8}|2\d{9})$/)))()

/** The official code of a province. */
export const provinceCodeSchema = /* @__PURE__ */ (() => z.string().check(z.regex(/^\d{2}$/)))()

/** The official code of a commune. */
export const communeCodeSchema = /* @__PURE__ */ (() => z.string().check(z.regex(/^\d{5}$/)))()

/** The handle of a seller or a listing. */
export const handleSchema = /* @__PURE__ */ (() =>
  z.string().check(z.regex(handlePattern), z.maxLength(handle_length_max)))()

/**
 * A text that a person typed, as `cleanText` leaves it.
 * @param length_max the most characters after cleaning
 * @param shape `length_min` the least (none where left out); `lines` whether line breaks stay
 */
export const textSchema = (
  length_max: number,
  { length_min = 0, lines = false }: { length_min?: number; lines?: boolean } = {}
) =>
  z.string().check(
    z.overwrite((text) => cleanText(text, { lines })),
    z.minLength(length_min),
    z.maxLength(length_max)
  )
