import { complaintReasons } from "@chophien/vocabulary/complaint-state"
import * as z from "zod/mini"
import { complaint_photos_max, complaintPolicies, complaintSchema, complaintText } from "../wire/complaint"
import { coreNumber, nothing, time } from "../wire/fields"
import { careFields } from "../wire/order-care"
import { photoProblems } from "../wire/photo-problems"
import { pictureSchema } from "../wire/picture"
import { route } from "../wire/route"
import { readOrderGroup } from "./order-groups"

const mebibyte = 1024 * 1024
/** An id of Medusa's core. */
export const coreId = z.string().check(z.regex(/^[A-Za-z0-9_]{1,80}$/))

/** A parcel that left, as its shopper says of it whether it came. */
const receivableParcelSchema = z.object({
  parcel_id: z.string(),
  carrier: z.string(),
  number: z.string(),
  shipped_at: time,
  received_at: z.nullable(time),
  /** Who said that it came; null where nobody did, or long ago. */
  received_by: z.nullable(z.enum(["shopper", "others"])),
})

/** What a shopper can say of one seller's order after it was paid. */
const reportableOrderSchema = z.object({
  order_id: z.string(),
  display_id: z.int(),
  seller_name: z.string(),
  policy: z.enum(complaintPolicies),
  /** Whether its shopper can cancel it at once: nobody has taken it on. */
  cancelable: z.boolean(),
  /** What can be reported now, whether a photo is needed for it, and until when. */
  reasons: z.array(
    z.object({ reason: z.enum(complaintReasons), needs_photo: z.boolean(), until: z.nullable(time) })
  ),
  /** How many hours after its arrival something can be reported. */
  report_within_h: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variant_title: z.nullable(z.string()),
      quantity: coreNumber,
    })
  ),
  parcels: z.array(receivableParcelSchema),
  ...careFields,
  /** Whether its shopper can ask the seller to cancel it. */
  takes_cancel_request: z.boolean(),
})
export type ReportableOrder = z.infer<typeof reportableOrderSchema>

/** What came of an order group's parcels, and what its shopper complained of. */
export const aftercareSchema = z.object({
  orders: z.array(reportableOrderSchema),
  complaints: z.array(complaintSchema),
  /** Whether the shopper can change where all of it goes: nothing of it is packed. */
  takes_address: z.boolean(),
})
export type Aftercare = z.infer<typeof aftercareSchema>

const { params, headers, field_problems } = readOrderGroup

export const readAftercare = route({
  method: "GET",
  path: "/store/order-groups/:id/complaints",
  auth: "publishable",
  summary:
    "The parcels of an order group, what can be reported of each order, and its complaints; for who holds its access token.",
  params,
  headers,
  field_problems,
  answer: aftercareSchema,
  problems: ["too_many_requests"],
})

export const receiveParcel = route({
  method: "POST",
  path: "/store/order-groups/:id/received",
  auth: "publishable",
  summary: "The shopper says that a parcel came. Said again, it changes nothing; the seller is told.",
  params,
  headers,
  body: z.strictObject({ parcel_id: coreId }),
  field_problems,
  answer: aftercareSchema,
  problems: ["not_found", "parcel_not_sent", "busy", "too_many_requests"],
})

export const cancelPaidOrder = route({
  method: "POST",
  path: "/store/order-groups/:id/orders/:order_id/cancel",
  auth: "publishable",
  summary:
    "The shopper cancels a paid order that its seller has not taken on. Its goods are free again and its money goes back by itself.",
  params: z.extend(params, { order_id: coreId }),
  headers,
  body: nothing,
  field_problems,
  answer: aftercareSchema,
  problems: [
    "not_found",
    "order_already_confirmed",
    "paid_order_not_cancelable",
    "busy",
    "too_many_requests",
  ],
})

export const uploadOrderPhotos = route({
  method: "POST",
  path: "/store/order-groups/:id/photos",
  auth: "publishable",
  summary:
    "Takes photos for a complaint, strips what a camera writes into them, and renders them. Limited by order and address.",
  params,
  headers,
  field_problems,
  upload: {
    field: "files",
    files_max: complaint_photos_max,
    file_bytes_max: 12 * mebibyte,
    total_bytes_max: 24 * mebibyte,
  },
  answer: z.object({ photos: z.array(z.object({ id: z.string(), picture: z.nullable(pictureSchema) })) }),
  status: 201,
  problems: [
    "photos_too_many",
    ...photoProblems,
    "data_file_not_allowed",
    "data_file_too_large",
    "busy",
    "too_many_requests",
  ],
})

export const openComplaint = route({
  method: "POST",
  path: "/store/order-groups/:id/complaints",
  auth: "publishable",
  summary:
    "The shopper reports what is wrong with an order. The seller has to answer in time; the same report again changes nothing.",
  params,
  headers,
  body: z.strictObject({
    order_id: coreId,
    reason: z.enum(complaintReasons),
    text: complaintText(),
    /** Lines of the order; none for all of it. */
    item_ids: z._default(z.array(coreId).check(z.maxLength(100)), []),
    photo_ids: z._default(z.array(coreId).check(z.maxLength(complaint_photos_max)), []),
  }),
  field_problems,
  answer: aftercareSchema,
  problems: [
    "not_found",
    "complaint_not_taken",
    "complaint_too_late",
    "complaint_photo_needed",
    "complaint_photo_unknown",
    "complaint_item_unknown",
    "complaints_too_many",
    "complaint_nothing_left",
    "busy",
    "too_many_requests",
  ],
})

export const replyToComplaint = route({
  method: "POST",
  path: "/store/order-groups/:id/complaints/:complaint_id/reply",
  auth: "publishable",
  summary: "The shopper takes what was offered, calls the centre, or closes the complaint.",
  params: z.extend(params, { complaint_id: coreId }),
  headers,
  body: z.strictObject({
    act: z.enum(["accept", "escalate", "withdraw"]),
    text: z.optional(complaintText()),
  }),
  field_problems,
  answer: aftercareSchema,
  problems: ["not_found", "complaint_moved_on", "complaint_amount_too_large", "busy", "too_many_requests"],
})
