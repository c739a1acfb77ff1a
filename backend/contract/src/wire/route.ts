import type * as z from "zod/mini"
import type { ProblemCode } from "./problem"

/** Any schema of the contract. */
export type Schema = z.core.$ZodType

/**
 * Who may call a route: a shop with its publishable key (`x-publishable-api-key`), a signed-in member of a seller,
 * signed-in staff, or anybody.
 */
export type Auth = "publishable" | "member" | "staff" | "public"

/** What a multipart route takes besides texts. */
export type Upload = { field: string; files_max: number; file_bytes_max: number; total_bytes_max: number }

/** One route of the backend, as both ends know it. */
export type Route = {
  method: "GET" | "POST" | "DELETE"
  /** As Express writes it: `/store/carts/:id/items`. */
  path: `/${string}`
  auth: Auth
  /** What it does, in one sentence for the reader of the API's description. */
  summary: string
  /** Bounds of the path's parts; a part without one is any text. */
  params?: Schema
  query?: Schema
  /** Headers that the route itself reads, in lower case. */
  headers?: Schema
  body?: Schema
  upload?: Upload
  answer: Schema
  /** Status of a first answer; 200 where none is named. */
  status?: 200 | 201
  /** Status of a repeat that changed nothing, where it differs. */
  repeat_status?: 200
  /** A repeat with the same `Idempotency-Key` gets the first answer; another request with that key is refused. */
  idempotent?: true
  /** The refusals of its own beside those of wrong fields; those of every route stand in `commonProblems`. */
  problems?: readonly ProblemCode[]
  /** With which code a wrong field of path, query or body is refused; `invalid_field` otherwise. */
  field_problems?: Readonly<Record<string, ProblemCode>>
  /** With which code a text is refused that is too long; that of the field otherwise. */
  too_long_problem?: ProblemCode
  /** Answered by Medusa's core, whose refusals have a message and no code of ours. */
  core?: true
}

/**
 * Declares a route; server and client take their types from what it answers.
 *
 * @example
 * export const addItem = route({ method: "POST", path: "/store/carts/:id/items", auth: "publishable", … })
 * type Sent = Body<typeof addItem>
 * type Received = Answer<typeof addItem>
 */
// @__NO_SIDE_EFFECTS__
export function route<const R extends Route>(declaration: R): R {
  return declaration
}

type PartName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PartName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Sent<R, Name extends string> = R extends { [K in Name]: infer S extends Schema } ? z.input<S> : undefined
type Read<R, Name extends string> = R extends { [K in Name]: infer S extends Schema }
  ? z.output<S>
  : undefined
type Part<Name extends string, T> = T extends undefined ? { [K in Name]?: undefined } : { [K in Name]: T }

/** The parts of a route's path, by name. */
export type Params<R extends Route> = { [Name in PartName<R["path"]>]: string }
/** What a caller sends as the query; `ReadQuery` is what the server makes of it. */
export type Query<R extends Route> = Sent<R, "query">
export type ReadQuery<R extends Route> = Read<R, "query">
/** What a caller sends as the body; `ReadBody` is what the server makes of it: defaults filled in, texts cleaned. */
export type Body<R extends Route> = Sent<R, "body">
export type ReadBody<R extends Route> = Read<R, "body">
/** Where a caller sends a request: the parts of the path, and the query where it has one. */
export type AddressParts<R extends Route> = Part<
  "params",
  keyof Params<R> extends never ? undefined : Params<R>
> & {
  query?: Query<R>
}
/** All that a caller sends. */
export type RequestParts<R extends Route> = AddressParts<R> &
  Part<"body", Body<R>> &
  Part<"headers", Sent<R, "headers">>

/** What the server answers when it does what was wanted. */
export type Answer<R extends Route> = z.output<R["answer"]>

/** The status with which a route answers for the first time. */
export const statusOf = (route: Route): number => route.status ?? 200
