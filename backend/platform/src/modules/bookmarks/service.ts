import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { runStatement, type SqlContext } from "../../run-statement"
import Bookmark from "./models/bookmark"

/** Owns how far jobs have come. */
export default class BookmarkModuleService extends MedusaService({ Bookmark }) {
  /** Up to when a job has done its work; null before its first round. */
  async readReached(job: string): Promise<Date | null> {
    const [bookmark] = await this.listBookmarks({ job }, { take: 1 })
    return bookmark ? new Date(bookmark.reached_at) : null
  }

  /** Moves a bookmark on. It goes back for nobody: of two processes the one that is behind changes nothing. */
  @InjectManager()
  async advance(job: string, reached_at: Date, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `insert into bookmark (job, reached_at) values (?, ?)
       on conflict (job) do update set reached_at = excluded.reached_at, updated_at = now()
        where bookmark.reached_at < excluded.reached_at`,
      [job, reached_at]
    )
  }
}
