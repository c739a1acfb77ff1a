import { language, t } from "./i18n"
import {
  AnswerComplaint,
  AnswerReview,
  ComplaintScreen,
  Complaints,
  CorrectTracking,
  Delay,
  DispatchScreen,
  EditListing,
  HarvestScreen,
  Lessons,
  ManyListings,
  Members,
  MoneyScreen,
  NewListing,
  Papers,
  PauseScreen,
  PickListScreen,
  QuestionScreen,
  Questions,
  ReportReview,
  Reviews,
  Ship,
  Shorten,
  WindowScreen,
} from "./lazy-screens"
import { signedIn } from "./offline/member"
import { newVersion, takeNewVersion } from "./offline/worker"
import { currentRoute, type Route } from "./router"
import { Account } from "./screens/account"
import { ForgottenPassword } from "./screens/forgotten-password"
import { Home } from "./screens/home"
import { InvitationScreen } from "./screens/invitation"
import { Listings } from "./screens/listings"
import { OrderScreen } from "./screens/order"
import { Orders } from "./screens/orders"
import { SignIn } from "./screens/sign-in"
import { SignInCode } from "./screens/sign-in-code"
import { WaitingScreen } from "./screens/waiting"
import { useStore } from "./state/store"
import { Empty, LinkButton } from "./ui/basics"
import { QueueBar } from "./ui/queue-bar"
import { Screen } from "./ui/screen"
import { Tabs } from "./ui/tabs"

const withTabs: ReadonlySet<Route["name"]> = new Set<Route["name"]>([
  "home",
  "orders",
  "listings",
  "account",
  "money",
])

function Current({ route }: { route: Route }) {
  switch (route.name) {
    case "home":
    case "sign_in":
    case "sign_in_code":
      return <Home />
    case "forgotten_password":
      return <ForgottenPassword />
    case "invitation":
      return <InvitationScreen token={route.token} />
    case "orders":
      return <Orders tab={route.tab} />
    case "order":
      return <OrderScreen key={route.id} id={route.id} />
    case "ship":
      return <Ship key={route.id} id={route.id} />
    case "correct_tracking":
      return <CorrectTracking key={route.parcel_id} id={route.id} parcel_id={route.parcel_id} />
    case "shorten":
      return <Shorten key={route.id} id={route.id} />
    case "delay":
      return <Delay key={route.id} id={route.id} />
    case "pick_list":
      return <PickListScreen />
    case "harvest":
      return <HarvestScreen key={route.id} id={route.id} />
    case "complaints":
      return <Complaints key={route.order_id} order_id={route.order_id} />
    case "complaint":
      return <ComplaintScreen key={route.id} id={route.id} />
    case "answer_complaint":
      return <AnswerComplaint key={route.id} id={route.id} />
    case "questions":
      return <Questions />
    case "question":
      return <QuestionScreen key={route.id} id={route.id} />
    case "reviews":
      return <Reviews />
    case "answer_review":
      return <AnswerReview key={route.id} id={route.id} />
    case "report_review":
      return <ReportReview key={route.id} id={route.id} />
    case "listings":
      return <Listings />
    case "new_listing":
      return <NewListing />
    case "many_listings":
      return <ManyListings />
    case "listing":
      return <EditListing key={route.id} id={route.id} />
    case "account":
      return <Account />
    case "dispatch":
      return <DispatchScreen />
    case "papers":
      return <Papers />
    case "window":
      return <WindowScreen />
    case "pause":
      return <PauseScreen />
    case "lessons":
      return <Lessons key={route.code} code={route.code} />
    case "members":
      return <Members />
    case "money":
      return <MoneyScreen key={route.path} path={route.path} />
    case "waiting":
      return <WaitingScreen />
    case "unknown":
      return (
        <Screen title={t("not_found_title")} up={{ name: "home" }}>
          <Empty icon="pin" title={t("not_found_text")}>
            <LinkButton to={{ name: "home" }}>{t("to_home")}</LinkButton>
          </Empty>
        </Screen>
      )
  }
}

function NewVersion() {
  const waiting = useStore(newVersion)
  if (!waiting) return null
  return (
    <div class="new-version" role="status">
      <span>{t("new_version")}</span>
      <button type="button" onClick={takeNewVersion}>
        {t("use_new_version")}
      </button>
    </div>
  )
}

/** The app: the gate for those who are not signed in, the screens for those who are. */
export function App() {
  const route = useStore(currentRoute)
  const member = useStore(signedIn)
  const chosen = useStore(language)
  if (route.name === "invitation") return <InvitationScreen key={chosen} token={route.token} />
  if (route.name === "forgotten_password") return <ForgottenPassword key={chosen} />
  if (member === "no")
    return route.name === "sign_in_code" ? <SignInCode key={chosen} /> : <SignIn key={chosen} />
  return (
    <div class={withTabs.has(route.name) ? "app app-with-tabs" : "app"} key={chosen}>
      <NewVersion />
      <QueueBar />
      <Current route={route} />
      {withTabs.has(route.name) && <Tabs route={route} />}
    </div>
  )
}
