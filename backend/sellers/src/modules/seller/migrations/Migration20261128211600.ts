import { e164Of } from "@chophien/vocabulary/phone"
import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { z } from "@medusajs/framework/zod"
import { searchWordsOf } from "../../../seller-words"

const sellersSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    handle: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
  })
)
const membersSchema = z.array(z.object({ id: z.string(), phone: z.string() }))

/** Rows as one literal of SQL; a question mark would be taken for the place of a value. */
const literal = (rows: object[]): string =>
  `'${JSON.stringify(rows).replaceAll("'", "''").replaceAll("?", "\\u003f")}'::jsonb`

/**
 * Phone numbers that are understood take the form of all others, E.164; the rest stays as it is.
 * The words in which staff search follow, folded as everywhere.
 */
export class Migration20261128211600 extends Migration {
  override async up(): Promise<void> {
    const sellers = sellersSchema.parse(
      await this.execute("select id, name, handle, phone, email from seller")
    )
    const members = membersSchema.parse(
      await this.execute("select id, phone from member where phone is not null")
    )
    const sellerRows = sellers.map((seller) => {
      const phone = e164Of(seller.phone) ?? seller.phone
      return { id: seller.id, phone, folded: searchWordsOf({ ...seller, phone }) }
    })
    const memberRows = members.flatMap(({ id, phone }) => {
      const stored = e164Of(phone)
      return stored ? [{ id, phone: stored }] : []
    })
    if (sellerRows.length)
      this.addSql(
        `update seller set phone = row.phone, folded = row.folded
           from jsonb_to_recordset(${literal(sellerRows)}) as row (id text, phone text, folded text) where seller.id = row.id;`
      )
    if (memberRows.length)
      this.addSql(
        `update member set phone = row.phone
           from jsonb_to_recordset(${literal(memberRows)}) as row (id text, phone text) where member.id = row.id;`
      )
  }

  override async down(): Promise<void> {
    this.addSql(`update seller set phone = '0' || substring(phone from 4) where phone like '+84%';`)
    this.addSql(`update member set phone = '0' || substring(phone from 4) where phone like '+84%';`)
  }
}
