import type { GroupDraft } from "../define";
import { HALF_HOURS } from "./account-prefs-words";

/** Working time, the calendar and tasks. */

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

export const calendarGroups = [
  {
    id: "calendar",
    title: "Calendar and Tasks",
    fields: [
      {
        key: "WorkDays",
        kind: "list",
        label: "Work Days",
        help: "Working days of the week.",
        suggestions: DAYS,
        default: DAYS.slice(1, 6),
      },
      {
        key: "WorkDayStart",
        kind: "choice",
        label: "Working day begins",
        help: "When the working day begins.",
        choices: HALF_HOURS,
        default: "28800",
      },
      {
        key: "WorkDayEnd",
        kind: "choice",
        label: "Working day ends",
        help: "When the working day ends.",
        choices: HALF_HOURS,
        default: "61200",
      },
      {
        key: "WeekStart",
        kind: "choice",
        label: "Week start",
        help: "First day of the week.",
        choices: DAYS.map((value) => ({ value })),
        default: "Mon",
      },
      {
        key: "CalendarView",
        kind: "choice",
        label: "Calendar view",
        help: "The view that the calendar opens with.",
        choices: [{ value: "Daily" }, { value: "Weekly" }, { value: "Monthly" }],
        default: "Monthly",
        unconfirmed: "values",
      },
      {
        key: "CalendarDays",
        kind: "number",
        label: "Calendar Days to Display",
        help: "Days on one page of the calendar.",
        default: "7",
      },
      {
        key: "CalendarTime",
        kind: "duration",
        label: "Calendar Time to Display",
        help: "Hours on one page of the calendar.",
        default: "10h",
      },
      {
        key: "CalendarTimeSlice",
        kind: "duration",
        label: "Calendar Time Slice",
        help: "Time that one row of the calendar stands for.",
        default: "1h",
      },
      {
        key: "CalendarTimePeriod",
        kind: "duration",
        label: "Compose Time Step",
        help: "Step of the menus of times when a meeting is composed.",
        default: "30m",
      },
      {
        key: "CalendarByDay",
        kind: "toggle",
        label: "Calendar by day",
        help: "Lays days out as rows or as columns.",
        default: "YES",
      },
      {
        key: "CalendarAlarmEMail",
        kind: "toggle",
        label: "Alarm by E-mail",
        help: "Sends alarms of the calendar as mail.",
        default: "YES",
      },
      {
        key: "CalendarAlarmIM",
        kind: "toggle",
        label: "Alarm by IM",
        help: "Sends alarms of the calendar as instant messages.",
        default: "YES",
      },
      {
        key: "CalendarAlarmCall",
        kind: "toggle",
        label: "Alarm by call",
        help: "Places a call for alarms of the calendar.",
        default: "NO",
      },
      {
        key: "PublishFreeBusy",
        kind: "number",
        label: "Days to Publish",
        help: "For how many days ahead others see when the user is busy.",
        default: "60",
      },
      {
        key: "TasksDays",
        kind: "number",
        label: "Task Days to Display",
        help: "Days of tasks on one page.",
        default: "10",
      },
      { key: "TasksToDisplay", kind: "number", label: "Tasks to Display", help: "Tasks on one page.", default: "20" },
      {
        key: "TasksDisplayCompleted",
        kind: "toggle",
        label: "Show Completed Tasks",
        help: "Lists tasks that are done, too.",
        default: "YES",
      },
    ],
  },
] as const satisfies readonly GroupDraft[];
