import type { Answer, RequestParts, Route } from "../wire/route"

/** What is sent to a route and what it answers, as it travels. */
export type Sample = { params?: unknown; query?: unknown; body?: unknown; answer: unknown }

type SampleOf<R extends Route> = Omit<RequestParts<R>, "headers"> & { answer: Answer<R> }

/** An example of a route, checked by the compiler against what the route takes and answers. */
export const exampleOf = <const R extends Route>(route: R, sample: SampleOf<R>): [Route, Sample] => [
  route,
  sample,
]
