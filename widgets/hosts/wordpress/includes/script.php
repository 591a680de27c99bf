<?php
/**
 * The one script, from this plugin's own folder, on pages that have a widget.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/**
 * Pages kept in a cache name this small file for ever; it leads to the files of the version that is installed now.
 */
function ask_for_script(): void {
	wp_enqueue_script( 'cairn', own_file( 'assets/load.js' ), array(), SCRIPTS, true );
}

/**
 * Marks the script as a module, and asks plugins that join or put off scripts to leave it as it is: it finds its
 * neighbours by its own address.
 */
function module_tag( string $tag, string $handle ): string {
	if ( 'cairn' !== $handle ) {
		return $tag;
	}
	$first = own_file( 'assets/' . SCRIPTS . '/cairn.js' );
	return sprintf(
		'<link rel="modulepreload" href="%s">' .
		'<script type="module" src="%s" data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1"></script>' . "\n", // phpcs:ignore WordPress.WP.EnqueuedResources
		esc_url( $first ),
		esc_url( add_query_arg( 'ver', SCRIPTS, own_file( 'assets/load.js' ) ) )
	);
}

/** A div that an author marked by hand works too. */
function notice_marked_divs( string $content ): string {
	if ( false !== strpos( $content, 'data-cairn="' ) ) {
		ask_for_script();
	}
	return $content;
}
