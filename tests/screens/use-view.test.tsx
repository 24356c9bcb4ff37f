// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useView } from "@/components/data/use-view";
import { show } from "./screen";

function Next() {
  const [, change] = useView();
  return (
    <button type="button" onClick={() => change({ page: "2" }, "push")}>
      Next
    </button>
  );
}

afterEach(() => window.history.replaceState(null, "", "/"));

it("a view that changes before the router follows the history is taken to the router", async () => {
  const { user, visits } = show(<Next />);
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(window.location.search).toBe("?page=2");
  expect(visits.replaced).toEqual(["?page=2"]);
});

it("a view that the router follows by itself asks it for nothing", async () => {
  // The router's own way: it leaves its state with every entry.
  const push = window.history.pushState.bind(window.history);
  vi.spyOn(window.history, "pushState").mockImplementation((_, unused, href) => push({ __NA: true }, unused, href));
  const { user, visits } = show(<Next />);
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(window.location.search).toBe("?page=2");
  expect(visits.replaced).toEqual([]);
});
