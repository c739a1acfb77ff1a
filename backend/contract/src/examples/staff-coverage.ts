import {
  exportCoverage,
  importMeasures,
  readCoverage,
  readCoverageCounts,
  removeMeasures,
} from "../staff/coverage"
import { place, province } from "./goods"
import { exampleOf } from "./sample"

/** Examples of how far the market reaches in its province. */
export const coverageExamples = [
  exampleOf(readCoverage, {
    query: { province_code: province.code },
    answer: {
      province: { code: province.code, name: province.full_name },
      provinces: [{ code: province.code, name: province.full_name }],
      communes: [
        {
          code: place.code,
          name: "Pà Cò",
          full_name: place.full_name,
          ...{ lat: 20.75, lng: 104.9, area_km2: 96.4, population: 9840 },
          ...{ sellers: { pending: 1, active: 2, suspended: 0 }, trained: 1 },
          ...{ goods: 9, orders: 12, sales: 4_180_000, xanh: 71.5 },
        },
      ],
      xanh_as_of: "2026-09-30",
    },
  }),
  exampleOf(readCoverageCounts, { answer: { communes: 148, covered: 38, sellers: 44, trained: 12 } }),
  exampleOf(exportCoverage, {
    query: { format: "csv" },
    answer: { file_name: "do-phu-2026-11-30.csv", content: "77u/WMOjOyBHaWFuIGjDoG5n" },
  }),
  exampleOf(importMeasures, {
    body: {
      content: "WMOjO0No4buJIHPhu5EgeGFuaApYw6MgUMOgIEPDsjs3MSw1",
      file_name: "xanh-quy-3.csv",
      as_of: "2026-09-30",
      province_code: province.code,
      write: true,
    },
    answer: { read: 1, faults: [], missing: [], written: true },
  }),
  exampleOf(removeMeasures, { body: { province_code: province.code }, answer: { removed: 148 } }),
]
