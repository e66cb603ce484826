package org.almoner.site;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown with tables, and makes links between documents into links between pages. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private final Addresses addresses;

    Markdown(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * {@return the page of a document}
     *
     * @param source where the document lies
     * @param text what is written in it
     * @throws IllegalArgumentException if it has no heading
     */
    Page page(String source, String text) {
        Node document = PARSER.parse(text);
        Headings headings = new Headings();
        document.accept(headings);
        if (headings.title.isEmpty()) {
            throw new IllegalArgumentException(source + " has no heading; begin it with one, such as '# Guide'");
        }
        Links links = new Links(source);
        document.accept(links);
        return new Page(
                source,
                headings.title,
                ImmutableList.copyOf(headings.sections),
                // A wide table is moved to and fro by itself, not with the page.
                RENDERER.render(document)
                        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
                        .replace("</table>", "</table></div>"),
                ImmutableList.copyOf(links.targets));
    }

    private static final class Headings extends AbstractVisitor {

        private final IdGenerator anchors = IdGenerator.builder().build();
        private final List<Page.Section> sections = new ArrayList<>();
        private String title = "";

        @Override
        public void visit(Heading heading) {
            Words words = new Words();
            heading.accept(words);
            // Of every heading, or one of the same words later on would have another name than the renderer gives it.
            String anchor = anchors.generateId(words.said.toString());
            if (title.isEmpty()) {
                title = words.said.toString();
            } else if (heading.getLevel() == 2) {
                sections.add(new Page.Section(anchor, words.said.toString()));
            }
        }
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            said.append(code.getLiteral());
        }
    }

    private final class Links extends AbstractVisitor {

        private final String source;
        private final List<String> targets = new ArrayList<>();

        private Links(String source) {
            this.source = source;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(led(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(led(image.getDestination()));
            visitChildren(image);
        }

        private String led(String destination) {
            if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
                return destination;
            }
            int hash = destination.indexOf('#');
            String path = hash < 0 ? destination : destination.substring(0, hash);
            String target = addresses.target(source, path);
            targets.add(target);
            return addresses.between(source, target) + destination.substring(path.length());
        }
    }
}
