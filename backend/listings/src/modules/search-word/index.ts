import { Module } from "@medusajs/framework/utils"
import SearchWordModuleService from "./service"

/** The name under which the container knows the words of the search. */
export const SEARCH_WORD_MODULE = "search_word"

export default Module(SEARCH_WORD_MODULE, { service: SearchWordModuleService })
