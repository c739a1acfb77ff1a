import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import BookmarkModuleService from "./service"

/** The name under which the bookmarks are resolved. */
export const BOOKMARK_MODULE = "bookmark"

export default Module(BOOKMARK_MODULE, { service: BookmarkModuleService })

/** How far jobs have come. */
export const bookmarks = (container: MedusaContainer): BookmarkModuleService =>
  container.resolve<BookmarkModuleService>(BOOKMARK_MODULE)
