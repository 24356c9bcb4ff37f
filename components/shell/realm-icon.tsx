import {
  Activity,
  Bell,
  Gauge,
  Globe,
  History,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  Server,
  SquareTerminal,
  Users,
} from "lucide-react";
import type { RealmIconName } from "./navigation-data";

const ICONS = {
  overview: Gauge,
  "help-desk": LifeBuoy,
  domains: Globe,
  accounts: Users,
  server: Server,
  monitoring: Activity,
  alerts: Bell,
  commands: SquareTerminal,
  activity: History,
  jobs: ListChecks,
} as const satisfies Record<RealmIconName, LucideIcon>;

/** The picture of a realm; its name stands beside it. */
export function RealmIcon({ name, className }: { readonly name: RealmIconName; readonly className?: string }) {
  const Icon = ICONS[name];
  return <Icon className={className ?? ""} />;
}
