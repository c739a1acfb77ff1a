import { craftRecipes } from "./recipes-craft.mts"
import { fieldRecipes } from "./recipes-field.mts"
import { pantryRecipes } from "./recipes-pantry.mts"
import { stockRecipes } from "./recipes-stock.mts"
import type { Recipe } from "./scene.mts"

/** The pictures of every product, by its handle. */
export const recipes: Readonly<Record<string, Recipe>> = { ...fieldRecipes, ...stockRecipes, ...pantryRecipes, ...craftRecipes }
