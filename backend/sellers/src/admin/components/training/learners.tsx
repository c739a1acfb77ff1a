import { trainingStates } from "@chophien/contract/staff/training"
import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Badge, Input, Select, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sellersOf, useCoverage } from "../../coverage"
import { training_page_size, useLearners } from "../../training"

/** How far sellers are with the lessons, by commune and state. */
export function Learners() {
  const { t } = useTexts()
  const [q, setWords] = useState("")
  const [state, setState] = useState("all")
  const [commune, setCommune] = useState("all")
  const [offset, setOffset] = useState(0)
  const communes = (useCoverage(null).data?.communes ?? []).filter((one) => sellersOf(one) > 0)
  const known = trainingStates.find((each) => each === state)
  const { data, error, refetch } = useLearners({
    offset,
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(known ? { state: known } : {}),
    ...(commune === "all" ? {} : { commune_code: commune }),
  })
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value)
    setOffset(0)
  }
  return (
    <>
      <div className="grid gap-2 px-6 py-4 sm:grid-cols-3">
        <Input
          type="search"
          aria-label={t("training.find")}
          placeholder={t("training.find")}
          maxLength={100}
          value={q}
          onChange={(event) => choose(setWords)(event.target.value)}
        />
        <Select value={state} onValueChange={choose(setState)}>
          <Select.Trigger aria-label={t("training.state_label")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {(["all", ...trainingStates] as const).map((value) => (
              <Select.Item key={value} value={value}>
                {t(`training.state.${value}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Select value={commune} onValueChange={choose(setCommune)}>
          <Select.Trigger aria-label={t("list.commune")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="all">{t("list.all_communes")}</Select.Item>
            {communes.map(({ code, full_name }) => (
              <Select.Item key={code} value={code}>
                {full_name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count === 0 ? (
        <Nothing title={t("training.nobody")} hint={t("training.nobody_hint")} />
      ) : (
        <div className="overflow-x-auto border-t">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("list.name")}</Table.HeaderCell>
                <Table.HeaderCell>{t("list.commune")}</Table.HeaderCell>
                <Table.HeaderCell>{t("training.lessons")}</Table.HeaderCell>
                <Table.HeaderCell>{t("training.certificates")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.learners.map((learner) => (
                <Table.Row key={learner.seller_id}>
                  <Table.Cell>
                    <Link
                      to={`/sellers/${learner.seller_id}`}
                      className="block min-w-40 font-medium hover:underline"
                    >
                      {learner.name}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">{learner.commune_full_name}</Table.Cell>
                  <Table.Cell>
                    <span className="flex items-center gap-x-2">
                      <span aria-hidden="true" className="bg-ui-bg-component block h-2 w-24 rounded border">
                        <span
                          className="block h-full rounded bg-[#0f7a57]"
                          style={{ width: `${(100 * learner.lessons) / Math.max(1, learner.lessons_all)}%` }}
                        />
                      </span>
                      <Text size="small" className="tabular-nums">
                        {t("training.of", { done: learner.lessons, all: learner.lessons_all })}
                      </Text>
                    </span>
                  </Table.Cell>
                  <Table.Cell>
                    {learner.certificates > 0 ? (
                      <Badge size="2xsmall" color="green">
                        {learner.certificates}
                      </Badge>
                    ) : (
                      t("common.none")
                    )}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <TablePages count={data.count} page_size={training_page_size} offset={offset} onOpen={setOffset} />
        </div>
      )}
    </>
  )
}
