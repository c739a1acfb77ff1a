import { fold } from "@chophien/vocabulary/fold"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type SearchWord, wordKinds } from "../../finding/types"
import { type Db, runStatement, type Statement } from "../../run-statement"
import { SearchWordRow } from "./models/search-word"

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(wordKinds),
  typed: z.array(z.string()),
  finds: z.array(z.string()),
  updated_at: z.coerce.date(),
})

/** Words as a row of the table holds them. */
export type StoredWord = SearchWord & { id: string; updated_at: Date }

const columns = "id, kind, typed, finds, updated_at"

/** What staff find a row by. */
const searchTextOf = ({ typed, finds }: SearchWord): string => ` ${fold([...typed, ...finds].join(" "))}`

/** The words that people type and what they stand for, as staff keep them. */
export default class SearchWordModuleService extends MedusaService({ SearchWordRow }) {
  /** All words. */
  @InjectManager()
  async allWords(@MedusaContext() context: Db = {}): Promise<StoredWord[]> {
    return await this.rows(context, {
      sql: `select ${columns} from search_word where deleted_at is null order by id`,
      params: [],
    })
  }

  /** Another text whenever the words have changed. */
  @InjectManager()
  async wordsChanged(@MedusaContext() context: Db = {}): Promise<string> {
    const [row] = await runStatement<{ changed: string | null }>(context, {
      sql: "select max(updated_at)::text as changed from search_word",
      params: [],
    })
    return row?.changed ?? ""
  }

  /** A page of words, those changed last first. */
  @InjectManager()
  async findWords(
    { q = "", kind, limit, offset }: { q?: string; kind?: string; limit: number; offset: number },
    @MedusaContext() context: Db = {}
  ): Promise<{ words: StoredWord[]; count: number }> {
    const parts = fold(q).split(" ").filter(Boolean).slice(0, 8)
    const where = `deleted_at is null and (?::text is null or kind = ?)${parts.map(() => " and search_text like ?").join("")}`
    const params = [kind ?? null, kind ?? null, ...parts.map((part) => `% ${part}%`)]
    const words = await this.rows(context, {
      sql: `select ${columns} from search_word where ${where} order by updated_at desc, id limit ?::int offset ?::int`,
      params: [...params, limit, offset],
    })
    const [total] = await runStatement<{ count: number }>(context, {
      sql: `select count(*)::int as count from search_word where ${where}`,
      params,
    })
    return { words, count: total?.count ?? 0 }
  }

  /** Adds words; answers them as they stand. */
  @InjectManager()
  async addWords(words: readonly SearchWord[], @MedusaContext() context: Db = {}): Promise<StoredWord[]> {
    return await this.rows(context, {
      sql: `insert into search_word (id, kind, typed, finds, search_text)
        select 'sword_' || replace(gen_random_uuid()::text, '-', ''), kind, typed, finds, search_text
        from jsonb_to_recordset(?::jsonb) as row (kind text, typed text[], finds text[], search_text text)
        returning ${columns}`,
      params: [JSON.stringify(words.map((word) => ({ ...word, search_text: searchTextOf(word) })))],
    })
  }

  /** Changes a row of words; null where there is none. */
  @InjectManager()
  async changeWord(
    id: string,
    word: SearchWord,
    @MedusaContext() context: Db = {}
  ): Promise<StoredWord | null> {
    const [row] = await this.rows(context, {
      sql: `update search_word set kind = row.kind, typed = row.typed, finds = row.finds, search_text = row.search_text,
          updated_at = clock_timestamp()
        from jsonb_to_record(?::jsonb) as row (kind text, typed text[], finds text[], search_text text)
        where id = ? and deleted_at is null returning id, search_word.kind, search_word.typed, search_word.finds, updated_at`,
      params: [JSON.stringify({ ...word, search_text: searchTextOf(word) }), id],
    })
    return row ?? null
  }

  /** Removes a row of words; whether there was one. */
  @InjectManager()
  async removeWord(id: string, @MedusaContext() context: Db = {}): Promise<boolean> {
    const rows = await this.rows(context, {
      sql: `update search_word set deleted_at = clock_timestamp(), updated_at = clock_timestamp()
        where id = ? and deleted_at is null returning ${columns}`,
      params: [id],
    })
    return rows.length > 0
  }

  private async rows(context: Db, statement: Statement): Promise<StoredWord[]> {
    return z.array(rowSchema).parse(await runStatement(context, statement))
  }
}
