import type { Answer, ReadBody, ReadQuery } from "@chophien/contract"
import type {
  addClass as addRoute,
  enrol as enrolRoute,
  listClasses as listRoute,
  TrainingClass,
  WholeTrainingClass,
} from "@chophien/contract/staff/training"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { trainingService } from "../modules/training"
import type { TrainingClass as TrainingClassModel } from "../modules/training/models/training-class"
import { texts } from "../texts"

type ClassRow = InferTypeOf<typeof TrainingClassModel>

/** A room holds so many; the certificates are one document. */
const attendees_max = 200

const iso = (moment: Date | null): string | null => (moment ? new Date(moment).toISOString() : null)

const showClass = (row: ClassRow, attendances: { attended: boolean }[]): TrainingClass => ({
  ...{ id: row.id, title: row.title, place: row.place, teacher: row.teacher },
  starts_at: new Date(row.starts_at).toISOString(),
  closed_at: iso(row.closed_at),
  enrolled: attendances.length,
  attended: attendances.filter(({ attended }) => attended).length,
})

/** A page of the centre's classes, the latest first. */
export async function listClasses(
  container: MedusaContainer,
  { limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const training = trainingService(container)
  const [rows, count] = await training.listAndCountTrainingClasses(
    {},
    { take: limit, skip: offset, order: { starts_at: "DESC", id: "DESC" } }
  )
  const attendances = await training.listClassAttendances(
    { class_id: rows.map(({ id }) => id) },
    { select: ["id", "class_id", "attended"], take: limit * attendees_max }
  )
  const byClass = Map.groupBy(attendances, ({ class_id }) => class_id)
  return { classes: rows.map((row) => showClass(row, byClass.get(row.id) ?? [])), count, limit, offset }
}

async function requireClass(container: MedusaContainer, id: string): Promise<ClassRow> {
  const [row] = await trainingService(container).listTrainingClasses({ id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found)
  return row
}

async function requireOpenClass(container: MedusaContainer, id: string): Promise<void> {
  if ((await requireClass(container, id)).closed_at) throw new Problem("conflict", texts.class_closed)
}

/** A class with the people who are to come, or came. @throws Problem `not_found` */
export async function readClass(
  container: MedusaContainer,
  id: string
): Promise<{ training_class: WholeTrainingClass }> {
  const row = await requireClass(container, id)
  const attendances = await trainingService(container).listClassAttendances(
    { class_id: id },
    { take: attendees_max, order: { created_at: "ASC", id: "ASC" } }
  )
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers(
      { id: [...new Set(attendances.map(({ seller_id }) => seller_id))] },
      { select: ["id", "name", "commune_code"], take: attendees_max, withDeleted: true }
    )
  const places = await readPlaces(
    container,
    sellers.map(({ commune_code }) => commune_code)
  )
  const known = new Map(sellers.map((seller) => [seller.id, seller]))
  return {
    training_class: {
      ...showClass(row, attendances),
      attendees: attendances.map(({ id: attendee_id, name, seller_id, attended, certificate_number }) => {
        const seller = known.get(seller_id)
        const place = places.get(seller?.commune_code ?? "")
        return {
          ...{ id: attendee_id, name, attended, certificate_number },
          seller: {
            ...{ id: seller_id, name: seller?.name ?? "" },
            commune_full_name: place?.commune_full_name ?? "",
          },
        }
      }),
    },
  }
}

/** Plans a class. */
export async function addClass(
  container: MedusaContainer,
  { starts_at, ...planned }: ReadBody<typeof addRoute>,
  made_by: string
): Promise<Answer<typeof addRoute>> {
  const row = await trainingService(container).createTrainingClasses({
    ...planned,
    starts_at: new Date(starts_at),
    made_by,
  })
  return await readClass(container, row.id)
}

/** Enters a person of a seller. @throws Problem `not_found`, `class_closed`, `class_full` */
export async function enrol(
  container: MedusaContainer,
  class_id: string,
  { seller_id, name }: ReadBody<typeof enrolRoute>
): Promise<Answer<typeof enrolRoute>> {
  await requireOpenClass(container, class_id)
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: seller_id }, { select: ["id"], take: 1 })
  if (!seller) throw new Problem("not_found", texts.not_found, { param: "seller_id" })
  const training = trainingService(container)
  const [, count] = await training.listAndCountClassAttendances({ class_id }, { take: 1 })
  if (count >= attendees_max)
    throw new Problem("conflict", texts.class_full, { values: { limit: attendees_max } })
  await training.createClassAttendances({ class_id, seller_id, name })
  return await readClass(container, class_id)
}

/** Takes a person off the list. @throws Problem `not_found`, `class_closed` */
export async function withdraw(container: MedusaContainer, class_id: string, attendee_id: string) {
  await requireOpenClass(container, class_id)
  const training = trainingService(container)
  const [row] = await training.listClassAttendances({ id: attendee_id, class_id }, { take: 1 })
  if (!row) throw new Problem("not_found", texts.not_found, { param: "attendee_id" })
  await training.deleteClassAttendances(attendee_id)
  return await readClass(container, class_id)
}

/** Says who came. @throws Problem `not_found`, `class_closed` */
export async function setAttendance(container: MedusaContainer, class_id: string, attendee_ids: string[]) {
  await requireOpenClass(container, class_id)
  const training = trainingService(container)
  await training.updateClassAttendances([
    { selector: { class_id }, data: { attended: false } },
    ...(attendee_ids.length ? [{ selector: { class_id, id: attendee_ids }, data: { attended: true } }] : []),
  ])
  return await readClass(container, class_id)
}

/** Closes a class: who came gets a certificate. @throws Problem `not_found` */
export async function closeClass(container: MedusaContainer, class_id: string) {
  await requireClass(container, class_id)
  await trainingService(container).closeClass(class_id)
  return await readClass(container, class_id)
}
