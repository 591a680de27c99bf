<?php
/**
 * What each widget can be told by a shortcode or a block, and what of it reaches the page.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** Fields of each widget; the value is the message that labels it in the editor. */
const FIELDS = array(
	'finder'     => array(
		'list'    => 'blockList',
		'heading' => 'blockHeading',
		'name'    => 'blockName',
	),
	'assessment' => array(
		'form' => 'blockForm',
		'name' => 'blockName',
	),
	'profile'    => array(
		'for'    => 'blockFor',
		'finder' => 'blockFinder',
		'plan'   => 'blockPlan',
	),
	'plan'       => array(
		'name'   => 'blockName',
		'finder' => 'blockFinder',
	),
	'journey'    => array( 'list' => 'blockList' ),
	'consent'    => array( 'discloser' => 'blockDiscloser' ),
	'crisis'     => array( 'compact' => 'blockCompact' ),
);

/** Fields that every widget has. */
const SHARED_FIELDS = array(
	'language' => 'language',
	'theme'    => 'look',
);

/** The message with the name of a widget. */
function title_key( string $kind ): string {
	return 'crisis' === $kind ? 'crisisLines' : $kind;
}

/** The name under which the parts of a page find each other when nobody names them. */
function usual_name( string $kind ): string {
	return 'cairn-' . $kind;
}

/** A name for one widget of the page: the given one, else the usual one for the first of its kind. */
function name_for( string $kind, string $given ): string {
	static $taken = array();
	if ( '' !== $given ) {
		return $given;
	}
	$is_first       = empty( $taken[ $kind ] );
	$taken[ $kind ] = true;
	return $is_first ? usual_name( $kind ) : '';
}

/** Letters, digits, hyphens: what an id may be made of here. */
function clean_name( array $given, string $key ): string {
	return preg_replace( '/[^A-Za-z0-9_-]/', '', clean_text( $given, $key ) );
}

/** The lists for one place: those that it names and may use, else those of the settings, else the one that came along. */
function lists_for( string $given, array $settings ): string {
	$own     = preg_split( '/\s+/', $settings['list'], -1, PREG_SPLIT_NO_EMPTY );
	$origins = array_filter( array_map( __NAMESPACE__ . '\\origin_of', $own ) );
	$lists   = split_addresses( $given, $origins )['kept'];
	if ( ! $lists ) {
		$lists = $own ? $own : array( own_file( 'data/packs/national/' ) );
	}
	return implode( ' ', $lists );
}

/**
 * The attributes of one widget, not escaped yet; empty ones are left out by the caller.
 *
 * @param string $kind  Name of the widget.
 * @param array  $given What a shortcode or a block says.
 */
function attributes_for( string $kind, array $given ): array {
	$settings = settings();
	$exit     = $settings['exit'] ? 'on' : '';
	$check_in = own_file( 'data/instruments/cairn-check-in/questionnaire.json' );
	$shared   = array(
		'locale' => language_for( $given ),
		'theme'  => one_of( clean_text( $given, 'theme' ), array( 'light', 'dark' ) ),
	);
	if ( '' === $shared['theme'] ) {
		$shared['theme'] = $settings['theme'];
	}
	$ways = array(
		'pathways' => own_file( 'data/instruments/cairn-check-in/pathways.json' ),
		'hope'     => own_file( 'data/instruments/hope.json' ),
	);
	switch ( $kind ) {
		case 'finder':
			return $shared + array(
				'id'      => name_for( $kind, clean_name( $given, 'name' ) ),
				'src'     => lists_for( clean_text( $given, 'list' ), $settings ),
				'heading' => clean_text( $given, 'heading' ),
				'report'  => $settings['report'],
			);
		case 'assessment':
			$form = path_on_site( clean_text( $given, 'form' ) );
			return $shared + array(
				'id'   => name_for( $kind, clean_name( $given, 'name' ) ),
				'src'  => '' === $form ? $check_in : $form,
				'exit' => $exit,
			);
		case 'profile':
			return $shared + $ways + array(
				'for'    => clean_name( $given, 'for' ) ?: usual_name( 'assessment' ),
				'finder' => clean_name( $given, 'finder' ) ?: usual_name( 'finder' ),
				'plan'   => clean_name( $given, 'plan' ) ?: usual_name( 'plan' ),
			);
		case 'plan':
			return $shared + array(
				'id'     => name_for( $kind, clean_name( $given, 'name' ) ),
				'finder' => clean_name( $given, 'finder' ) ?: usual_name( 'finder' ),
				'exit'   => $exit,
			);
		case 'journey':
			return $shared + $ways + array(
				'check-in' => $check_in,
				'packs'    => lists_for( clean_text( $given, 'list' ), $settings ),
				'exit'     => $exit,
			);
		case 'consent':
			return $shared + array(
				'discloser' => clean_text( $given, 'discloser' ),
				'exit'      => $exit,
			);
		default:
			return $shared + array( 'compact' => empty( $given['compact'] ) ? '' : 'on' );
	}
}
