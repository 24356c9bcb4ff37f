// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { AppFrame } from "@/components/shell/app-frame";
import { AwayBand, type ServerReach } from "@/components/shell/bands";
import { currentHref, type NavRealm } from "@/components/shell/navigation-data";
import { PageFrame } from "@/components/shell/page-frame";
import { SignInPanel } from "@/components/shell/sign-in-panel";
import { show } from "./screen";

const REALMS: readonly NavRealm[] = [
  { href: "/", label: "Overview", icon: "overview", goKey: "O", isInTabBar: true },
  {
    href: "/domains",
    label: "Domains",
    icon: "domains",
    goKey: "D",
    isInTabBar: true,
    branches: ["northwind.example", "severny.example"].map((name) => ({
      name,
      href: `/domains/${name}`,
      pages: [
        { href: `/domains/${name}`, label: "Overview" },
        { href: `/domains/${name}/accounts`, label: "Accounts", count: "3,918" },
      ],
    })),
  },
];

function showShell({ pathname = "/domains", hasSingleKeys = true } = {}) {
  const setTheme = vi.fn();
  const view = show(
    <PathnameContext value={pathname}>
      <AppFrame
        server="mail.northwind.example"
        realms={REALMS}
        user={{ name: "Елена Орлова", role: "Operator, all rights" }}
        signOut={() => undefined}
        theme="system"
        setTheme={setTheme}
        locale="en"
        setLocale={() => undefined}
        search={async function* () {
          yield { groups: [] };
        }}
        scopes={[{ key: "all", label: "All", prefix: "" }]}
        hasSingleKeys={hasSingleKeys}
      >
        <PageFrame
          crumbs={[
            { label: "Domains", href: "/domains" },
            { label: "northwind.example", isMono: true },
          ]}
        >
          <input aria-label="Note" />
        </PageFrame>
      </AppFrame>
    </PathnameContext>,
  );
  return { ...view, setTheme };
}

describe("the menu", () => {
  it("marks the one entry that the page belongs to, the longest that fits", () => {
    expect(currentHref(REALMS, "/domains/northwind.example/accounts/a.sokolova")).toBe(
      "/domains/northwind.example/accounts",
    );
    expect(currentHref(REALMS, "/domains/fjord.example")).toBe("/domains");
    expect(currentHref(REALMS, "/domainsandmore")).toBeUndefined();
  });

  it("unfolds the Domain where the reader is, and only that one", () => {
    showShell({ pathname: "/domains/severny.example/accounts" });
    expect(screen.getByRole("button", { name: "Hide the pages of severny.example" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Show the pages of northwind.example" })).toBeVisible();
    expect(screen.getByRole("link", { name: /^Accounts/ })).toHaveAttribute("aria-current", "page");
  });

  it("unfolds another Domain without leaving the page", async () => {
    const { user } = showShell();
    await user.click(screen.getByRole("button", { name: "Show the pages of northwind.example" }));
    expect(screen.getByRole("link", { name: /^Accounts/ })).toHaveAttribute(
      "href",
      "/domains/northwind.example/accounts",
    );
  });
});

describe("the keys of the shell", () => {
  it("open the palette from everywhere, even while typing", async () => {
    const { user } = showShell();
    await user.click(screen.getByLabelText("Note"));
    await user.keyboard("{Control>}k{/Control}");
    expect(await screen.findByRole("combobox", { name: "Search or jump to" })).toHaveFocus();
  });

  it("show all keys at a question mark", async () => {
    const { user } = showShell();
    await user.keyboard("?");
    const help = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(within(help).getByText("Move from row to row")).toBeVisible();
  });

  it("go to a realm by G and its letter", async () => {
    const { user, visits } = showShell();
    await user.keyboard("gd");
    expect(visits.pushed).toEqual(["/domains"]);
  });

  it("sleep while somebody types", async () => {
    const { user, visits } = showShell();
    await user.type(screen.getByLabelText("Note"), "gd?");
    expect(visits.pushed).toEqual([]);
    expect(screen.getByLabelText("Note")).toHaveValue("gd?");
  });

  it("can be switched off", async () => {
    const { user, visits } = showShell({ hasSingleKeys: false });
    await user.keyboard("gd");
    expect(visits.pushed).toEqual([]);
  });
});

describe("the person's menu", () => {
  it("says what is chosen and changes the theme", async () => {
    const { user, setTheme } = showShell();
    await user.click(screen.getByRole("button", { name: "Your account" }));
    expect(screen.getByRole("menuitemradio", { name: "As the system" })).toBeChecked();
    await user.click(screen.getByRole("menuitemradio", { name: "Dark" }));
    expect(setTheme.mock.calls[0]?.[0].get("theme")).toBe("dark");
  });
});

describe("the page", () => {
  it("says where it is and has one main region to skip to", () => {
    showShell();
    const way = screen.getByRole("navigation", { name: "Breadcrumb" });
    expect(within(way).getByText("northwind.example")).toHaveAttribute("aria-current", "page");
    expect(screen.getByRole("link", { name: "Skip to the content" })).toHaveAttribute("href", "#content");
    expect(screen.getByRole("main")).toHaveAttribute("id", "content");
  });
});

function Reach() {
  const [reach, setReach] = useState<ServerReach>("there");
  return (
    <>
      <AwayBand reach={reach} said="connect ECONNREFUSED" onTry={() => setReach("back")} />
      <button type="button" onClick={() => setReach("away")}>
        stop the server
      </button>
    </>
  );
}

describe("the band of a server that is away", () => {
  it("appears in a region that was there before, so that it is read", async () => {
    const { user } = show(<Reach />);
    const region = screen.getByRole("status");
    expect(region).toBeEmptyDOMElement();
    await user.click(screen.getByText("stop the server"));
    expect(region).toHaveTextContent("connect ECONNREFUSED");
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(region).toHaveTextContent("The mail server answers again.");
  });
});

describe("sign-in", () => {
  const servers = [{ key: "main", name: "mail.northwind.example", tone: "ok" }] as const;
  const settings = { locale: "en", setLocale: "/locale", setTheme: "/theme" };

  it("is a plain form that can be posted before any script has loaded", () => {
    show(<SignInPanel {...settings} action="/session" hidden={{ csrfToken: "t1" }} servers={servers} />);
    const form = screen.getByLabelText("Password").closest("form");
    expect(form).toHaveAttribute("method", "post");
    expect(form).toHaveAttribute("action", "/session");
    expect(form).toHaveFormValues({ server: "main", account: "", csrfToken: "t1" });
  });

  it("says what went wrong at once and keeps the name that was typed", () => {
    const error = "The account name or the password is not right.";
    show(<SignInPanel {...settings} action="/session" servers={servers} account="e.orlova" error={error} />);
    expect(screen.getByRole("alert")).toHaveTextContent(error);
    expect(screen.getByLabelText("Account")).toHaveValue("e.orlova");
    expect(screen.getByLabelText("Password")).toHaveFocus();
  });
});
