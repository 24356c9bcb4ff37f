import type { Locale, Messages } from "@/lib/messages";

/** Makes a message key that does not exist a compile error. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
