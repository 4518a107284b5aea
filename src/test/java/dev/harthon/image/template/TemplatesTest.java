package dev.harthon.image.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.PackageIdent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates give, as Habitat's own engine would. */
class TemplatesTest {

    private static final PackageIdent GLIBC = PackageIdent.parse("core/glibc/2.36/20240101000000");

    private final Marks marks = Marks.seeded(List.of("test"));
    private final String port = mark("port", "$PORT0", ConfigType.INTEGER);
    private final String name = mark("name", "$NAME", ConfigType.STRING);

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', value = {
        "{{cfg.number}} {{cfg.float}} {{cfg.flag}} {{cfg.text}} => 7 2.5 true <a> & \"b\"",
        "[{{cfg.missing}}{{cfg.missing.deeper}}{{bind.db.first.sys.ip}}] => []",
        "{{cfg.list}} {{cfg.table}} => [one, two] [object]",
        "{{cfg.list.[1]}} {{cfg.list[0]}} {{cfg.tables[0].name}} => two one x",
        "{{#each cfg.list}}{{@index}}{{this}}{{#unless @last}},{{/unless}}{{/each}} => 0one,1two",
        "{{#each cfg.list as |item|}}{{item}};{{/each}} => one;two;",
        "{{#each cfg.table}}{{@key}}={{this}} {{/each}}. => a=1 b=2 .",
        "{{#each cfg.list}}{{@root.cfg.number}}{{../cfg.number}}{{/each}} => 7777",
        "{{#if cfg.zero}}a{{else if cfg.flag}}b{{else}}c{{/if}} => b",
        "{{#if cfg.none}}a{{else}}b{{/if}}{{#if cfg.table}}c{{/if}} => bc",
        "{{#if (eq cfg.number 7)}}a{{/if}}{{#if (ne cfg.text \"x\")}}b{{/if}} => ab",
        "{{#if (gt cfg.number 6)}}a{{/if}}{{#if (lte cfg.float 2.5)}}b{{/if}}{{#if (lt \"a\" \"b\")}}c{{/if}} => abc",
        "{{#if (and cfg.flag (not cfg.zero))}}a{{/if}}{{#if (or cfg.zero cfg.none)}}b{{/if}} => a",
        "{{len cfg.list}}{{len cfg.table}}{{len cfg.text}} => 229",
        "{{#with cfg.table}}{{a}}{{/with}}{{lookup cfg \"number\"}} => 17",
        "{{pkgPathFor \"core/glibc\"}} => /hab/pkgs/core/glibc/2.36/20240101000000",
        "[{{pkgPathFor \"core/none\"}}] => []",
        "{{strConcat \"a\" cfg.number cfg.table cfg.text}} => a7<a> & b",
        "{{strJoin cfg.list \"/\"}} => one/two",
        "{{strReplace cfg.text \"a\" \"z\"}} => <z> & \"b\"",
        "{{toUppercase \"abc\"}}{{toLowercase \"ABC\"}} => ABCabc",
        "{{#eachAlive svc.members as |m|}}{{m.name}}{{/eachAlive}} => alive",
        "{{log \"x\"}}{{block}}{{partial}}. => .",
        "{{!-- a comment --}}{{{cfg.text}}} => <a> & \"b\""
    })
    void rendersAsHabitatDoes(String template, String expected) {
        assertThat(render(template)).isEqualTo(expected);
    }

    @Test
    void aTagAloneOnItsLineTakesTheLineWithIt() {
        assertThat(render("a\n{{#if cfg.flag}}\n  b\n{{/if}}\nc\n")).isEqualTo("a\n  b\nc\n");
    }

    @Test
    void valuesThatOnlyTheTaskKnowsBecomeMarks() {
        assertThat(render("port {{cfg.port}} {{{cfg.name}}} {{strConcat cfg.name \":\" cfg.port}}"))
                .isEqualTo("port " + port + " " + name + " " + marks.as(Marks.Form.UNQUOTED, name + ":" + port));
        assertThat(marks.reveal(render("http://{{cfg.name}}:{{cfg.port}}"))).isEqualTo("http://${NAME}:${PORT0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{{#if cfg.port}}x{{/if}}", "{{#unless cfg.name}}x{{/unless}}", "{{#if (eq cfg.port 1)}}x{{/if}}",
        "{{#if (gt 1 cfg.port)}}x{{/if}}", "{{#each cfg.name}}x{{/each}}", "{{#with cfg.name}}x{{/with}}",
        "{{toUppercase cfg.name}}", "{{strReplace cfg.name \"a\" \"b\"}}", "{{strReplace \"a\" \"a\" cfg.name}}",
        "{{#cfg.port}}x{{/cfg.port}}", "{{^cfg.port}}x{{/cfg.port}}", "{{len cfg.name}}", "{{lookup cfg cfg.name}}",
        "{{pkgPathFor cfg.name}}", "{{#if (and cfg.flag cfg.port)}}x{{/if}}",
        "{{#if cfg.flag}}{{#if cfg.port}}x{{/if}}{{/if}}", "{{toLowercase (strConcat \"A\" cfg.name)}}"
    })
    void refusesToAnswerForAValueThatOnlyTheTaskKnows(String template) {
        assertThatThrownBy(() -> render("first line\n" + template))
                .isInstanceOf(PreflightFault.class)
                .hasMessage("config/a.conf line 2 cannot be rendered before the task runs")
                .satisfies(e -> assertThat(((Fault) e).why().orElse("")).containsAnyOf("$", "known only to the task"))
                .satisfies(e -> assertThat(((Fault) e).remedy().orElse("")).contains("set runner supervisor"));
    }

    @Test
    void aListThatHoldsSuchValuesCanBeGoneThrough() {
        assertThat(render("{{#each cfg.ports}}{{this}},{{/each}}")).isEqualTo(port + ",8080,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{#if cfg.flag}}|found: 'EOF'", "{{nohelper cfg.flag}}|could not find helper: 'nohelper'",
        "{{> passwd}}|could not be found"
    })
    void namesTheLineOfWhatIsNoTemplate(String template, String reason) {
        assertThatThrownBy(() -> render("x\n" + template))
                .isInstanceOf(PackageFault.class)
                .hasMessage("config/a.conf line 2 is not a template that can be rendered")
                .satisfies(e -> assertThat(((Fault) e).why().orElse("")).contains(reason));
    }

    @Test
    void aTemplateThatIsNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> render("{{#if cfg.flag}}".repeat(50_000) + "{{/if}}".repeat(50_000)))
                .isInstanceOf(PackageFault.class);
    }

    @Test
    void templatesReachNoJavaObjects() {
        assertThat(render("{{cfg.class}}{{cfg.class.name}}{{cfg.text.bytes}}{{cfg.list.size}}")).isEmpty();
    }

    @Test
    void tellsTheNamesThatATemplateMentions() {
        assertThat(templates().references("a", "{{cfg.port}}{{#if bind.db}}{{sys.member_id}}{{/if}}"))
                .contains("cfg.port", "bind.db", "sys.member_id");
    }

    private String render(String template) {
        return templates().render("config/a.conf", template);
    }

    private Templates templates() {
        TreeMap<String, Object> cfg = new TreeMap<>(Map.of(
                "number", 7L, "float", 2.5, "flag", true, "zero", 0L, "none", Map.of(), "text", "<a> & \"b\"",
                "list", List.of("one", "two"), "table", new TreeMap<>(Map.of("a", 1L, "b", 2L)),
                "tables", List.of(Map.of("name", "x"))));
        cfg.put("port", port);
        cfg.put("name", name);
        cfg.put("ports", List.of(port, 8080L));
        List<Object> members = List.of(Map.of("alive", true, "name", "alive"), Map.of("alive", false, "name", "dead"));
        Map<String, Object> context = Map.of("cfg", cfg, "svc", Map.of("members", members));
        return new Templates(context, marks, List.of(GLIBC), ident -> "/" + ident.prefix());
    }

    private String mark(String label, String value, ConfigType type) {
        return marks.mark(new Slot(label, MappedValue.parse(value), type));
    }
}
