import {
  AppWindow,
  AtSign,
  Forward,
  List,
  type LucideIcon,
  Phone,
  Plus,
  Route,
  Search,
  Settings2,
  SquareTerminal,
  User,
  Users,
  Zap,
} from "lucide-react";
import type { RealmIconName } from "./navigation-data";
import type { PaletteIconName } from "./palette-data";
import { RealmIcon } from "./realm-icon";

const ICONS = {
  account: User,
  alias: AtSign,
  forwarder: Forward,
  group: Users,
  list: List,
  number: Phone,
  setting: Settings2,
  page: AppWindow,
  command: SquareTerminal,
  action: Zap,
  create: Plus,
  explain: Route,
  search: Search,
} as const satisfies Record<Exclude<PaletteIconName, RealmIconName>, LucideIcon>;

function isOwn(name: PaletteIconName): name is keyof typeof ICONS {
  return name in ICONS;
}

/** What kind of thing was found. */
export function PaletteIcon({ name }: { readonly name: PaletteIconName }) {
  if (!isOwn(name)) return <RealmIcon name={name} />;
  const Icon = ICONS[name];
  return <Icon />;
}
