import { describe, expect, it } from "vitest";
import { isLoopback, parseServerUrl } from "@/lib/client";
import { InputError } from "@/lib/errors";

describe("parseServerUrl", () => {
  it("reads a server that is asked for STLS", () => {
    expect(parseServerUrl("pwd://mail.example.com:1106")).toEqual({
      host: "mail.example.com",
      port: 1106,
      tls: "starttls",
      allowClear: false,
    });
  });

  it("reads a server with TLS from the first byte", () => {
    expect(parseServerUrl("pwd+tls://Mail.Example.com/")).toEqual({
      host: "mail.example.com",
      port: 106,
      tls: "implicit",
      allowClear: false,
    });
  });

  it("reads an IPv6 address without its brackets", () => {
    expect(parseServerUrl("pwd://[2001:db8::1]:106").host).toBe("2001:db8::1");
  });

  it("reads every option", () => {
    const fingerprint = "AB:".repeat(31);
    const url = `pwd://h?clear=allow&ca=/etc/ca.pem&fingerprint=sha256:${fingerprint}cd&domain=Example.com&login=password`;
    expect(parseServerUrl(url)).toEqual({
      host: "h",
      port: 106,
      tls: "starttls",
      allowClear: true,
      ca: "/etc/ca.pem",
      fingerprint: `${"ab".repeat(31)}cd`,
      domain: "example.com",
      login: "password",
    });
  });

  it("takes the refusal of clear text in so many words", () => {
    expect(parseServerUrl("pwd://h?clear=refuse").allowClear).toBe(false);
  });

  it.each([
    "",
    "mail.example.com:106",
    "http://mail.example.com",
    "pwd://",
    "pwd://h:99999",
    "pwd://h:1x6",
    "pwd://ann:secret@h",
    "pwd://ann@h",
    "pwd://h/path",
    "pwd://h?clear=yes",
    "pwd://h?login=sasl",
    "pwd://h?fingerprint=abc",
    "pwd://h?fingerprint=sha256:abc",
    "pwd://h?colour=red",
  ])("refuses %s with a sentence", (text) => expect(() => parseServerUrl(text)).toThrow(InputError));

  it("does not repeat a password in its sentence", () => {
    expect(() => parseServerUrl("pwd://ann:secret@h")).toThrow(/^((?!secret).)*$/);
  });
});

describe("isLoopback", () => {
  it.each(["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])(
    "is true for %s",
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each(["", "127.0.0.1.example.com", "10.0.0.1", "::2", "::ffff:10.0.0.1", "localhost.example.com"])(
    "is false for %s",
    (host) => expect(isLoopback(host)).toBe(false),
  );
});
